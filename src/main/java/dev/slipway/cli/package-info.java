/**
 * The command line: thin commands over {@link dev.slipway.ship.Workspace}, listeners that print, and the one place that turns
 * an exception into an exit code.
 *
 * <p>What people read goes to the error stream when {@code --json} is given, so that standard output holds JSON alone.
 * Nothing in here knows JavaFX.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
