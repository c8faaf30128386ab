/**
 * The console drawer: what programs print while a plan runs, and the commands that were started.
 *
 * <p>Only the lines in sight are decoded and drawn. Nothing here knows what a plan is for.
 */
@NullMarked
package dev.slipway.gui.console;

import org.jspecify.annotations.NullMarked;
