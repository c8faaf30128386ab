/**
 * The screen of profiles: those of the open project, compared, copied, renamed, taken over and handed on.
 *
 * <p>Whatever would be written is shown beside it first. What is written how says {@code dev.slipway.profile.exchange}.
 */
@NullMarked
package dev.slipway.gui.profile;

import org.jspecify.annotations.NullMarked;
