/**
 * What the third step shows of packages besides their table: the lock, which package needs which, known vulnerabilities and licences.
 *
 * <p>Each is a model, which asks the core in the background, and a part of the screen. Which of them is seen, the step says.
 */
@NullMarked
package dev.slipway.gui.packages;

import org.jspecify.annotations.NullMarked;
