/**
 * Programs that Slipway uses but does not bring: how each is found, its version told, and where a person can get it; private
 * tool environments, made from the index with pinned and hash-checked distributions.
 *
 * <p>Asks a program only short questions, such as its version; work is done by the plan runner. Knows no project.
 */
@NullMarked
package dev.slipway.tool;

import org.jspecify.annotations.NullMarked;
