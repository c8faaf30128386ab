/**
 * Profiles among each other and towards other programs: compared, copied, taken over from auto-py-to-exe, exported as a script or a
 * workflow.
 *
 * <p>Everything that would be written is a change, so that it is shown first and can be undone. What a choice means is not known
 * here.
 */
@NullMarked
package dev.slipway.profile.exchange;

import org.jspecify.annotations.NullMarked;
