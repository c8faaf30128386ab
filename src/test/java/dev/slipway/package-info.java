/** Tests of the choice of a face. */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
