/** Lock files of every form are read, held against what is wanted, and compared with what uv makes of them. */
@NullMarked
package dev.slipway.dependency.lock;

import org.jspecify.annotations.NullMarked;
