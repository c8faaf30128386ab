/**
 * What a folder of Python is: its kind, what starts it, what it imports, which data and models go along.
 *
 * <p>Everything here is derived by reading; nothing of the folder is ever run and nothing is saved as truth. Paths are
 * relative to the scanned folder, with {@code /}. What distributions the imports need is not decided here.
 */
@NullMarked
package dev.slipway.project;

import org.jspecify.annotations.NullMarked;
