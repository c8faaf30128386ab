/**
 * The screen of settings: what holds for all projects, and what is kept for speed.
 *
 * <p>What can be set, and which values are refused, says {@code dev.slipway.settings}; here are only words and controls.
 */
@NullMarked
package dev.slipway.gui.settings;

import org.jspecify.annotations.NullMarked;
