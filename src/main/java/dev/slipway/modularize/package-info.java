/**
 * The Modularizer: loose scripts or notebooks become a package, as edits of files that are shown before they are made.
 *
 * <p>{@link dev.slipway.modularize.Modularizer} answers with {@link dev.slipway.change.FileChange}s; nothing is written
 * here and no code of the folder is run. What cannot be proved to behave as before is left as it is, and said. The packaging
 * file of the result is made above, where the requirements are known.
 */
@NullMarked
package dev.slipway.modularize;

import org.jspecify.annotations.NullMarked;
