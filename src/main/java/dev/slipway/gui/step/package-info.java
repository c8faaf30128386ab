/**
 * The start screen and the five steps, each a view in code and a view model without controls.
 *
 * <p>A view model can be tested without a window. No step names another one, and none asks the core but through the session.
 */
@NullMarked
package dev.slipway.gui.step;

import org.jspecify.annotations.NullMarked;
