/**
 * Every edit of a file in a user's folder: {@link dev.slipway.change.FileChange} as data, shown by
 * {@link dev.slipway.change.Diff}, carried out and taken back by {@link dev.slipway.change.UndoHistory}.
 *
 * <p>Below that, how bytes are text ({@link dev.slipway.change.TextForm}), and by what Slipway knows the files again that it wrote
 * ({@link dev.slipway.change.OwnText}).
 *
 * <p>Nothing else in Slipway writes into a user's folder. What a file means is not known here: bytes in, bytes out.
 * Uses only {@code problem}.
 */
@NullMarked
package dev.slipway.change;

import org.jspecify.annotations.NullMarked;
