/**
 * How the window looks and speaks: one style sheet with both palettes, fonts, icons, texts in English and Chinese.
 *
 * <p>No colour is named outside of the style sheet, no text outside of the message files. No screens and no state of a
 * project here.
 */
@NullMarked
package dev.slipway.gui.theme;

import org.jspecify.annotations.NullMarked;
