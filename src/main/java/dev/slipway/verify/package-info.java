/**
 * How what was made is tried where the machine it was made on cannot help it, and how a failure there is explained.
 *
 * <p>A {@link dev.slipway.verify.CleanRoom} plans the steps of a trial; inspections look into the files themselves. Knows
 * no artifact: each one says what to try.
 */
@NullMarked
package dev.slipway.verify;

import org.jspecify.annotations.NullMarked;
