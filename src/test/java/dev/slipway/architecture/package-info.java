/** The rules that keep the floors apart and the files small, each with its reason. */
@NullMarked
package dev.slipway.architecture;

import org.jspecify.annotations.NullMarked;
