/**
 * What a distribution says about itself: read from pyproject.toml, setup.cfg, setup.py and MANIFEST.in without running
 * any of it, and edited losslessly.
 *
 * <p>Edits come out as {@link dev.slipway.change.FileChange}; nothing is written here. Knows nothing of scans, projects,
 * environments or the window. Uses {@code change}, {@code requirement} and {@code problem}.
 */
@NullMarked
package dev.slipway.metadata;

import org.jspecify.annotations.NullMarked;
