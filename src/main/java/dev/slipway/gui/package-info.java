/**
 * The window: a face over the core, as thin as can be. {@code App} puts it together; {@code Session} is all that it asks of
 * the core.
 *
 * <p>Screens are built in code. Work of the core runs in the background and comes back to the toolkit's thread in one place.
 * No decision about projects, packages or plans is made here.
 */
@NullMarked
package dev.slipway.gui;

import org.jspecify.annotations.NullMarked;
