/**
 * The containers and images of this machine, beside the steps: a screen that any project's window shows, and that knows of none.
 */
@NullMarked
package dev.slipway.gui.container;

import org.jspecify.annotations.NullMarked;
