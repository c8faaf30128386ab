/**
 * Programs as archives: the source ZIP with its instructions, and the {@code .pyz} that runs by itself where there is a Python.
 *
 * <p>Texts, files and inspections; the steps are those of the artifacts in {@link dev.slipway.artifact.kind}.
 */
@NullMarked
package dev.slipway.artifact.archive;

import org.jspecify.annotations.NullMarked;
