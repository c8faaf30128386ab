/**
 * The frame around the steps: rail, header, side panel, drawer and bar, and the order of the steps, which stands here and
 * nowhere else.
 *
 * <p>Steps come as {@code StepScreen}; what is in them is not known here.
 */
@NullMarked
package dev.slipway.gui.wizard;

import org.jspecify.annotations.NullMarked;
