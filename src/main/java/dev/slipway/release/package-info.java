/**
 * Which Slipway this is: its version, as the build wrote it down.
 *
 * <p>Below every other floor, because a profile, a result file and the command line all name their writer. Nothing else
 * may live here: no switches, no settings.
 */
@NullMarked
package dev.slipway.release;

import org.jspecify.annotations.NullMarked;
