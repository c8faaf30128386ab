/**
 * The parts that screens are made of: buttons, chips, notes about problems, diffs, fields with their message.
 *
 * <p>They show values of the core and call back; they know no screen, no session and no wizard.
 */
@NullMarked
package dev.slipway.gui.form;

import org.jspecify.annotations.NullMarked;
