/**
 * Runs a plan and tells a {@link dev.slipway.run.RunListener} everything as events: processes, their output, progress,
 * states.
 *
 * <p>The only place that starts processes. Knows no artifact, no Python and no window.
 */
@NullMarked
package dev.slipway.run;

import org.jspecify.annotations.NullMarked;
