/**
 * Dockerfiles and images: what goes into one follows from what the project is, and is written down as a
 * {@link dev.slipway.artifact.image.Recipe}, from which the texts and the trial are made.
 *
 * <p>No command of an engine is known here; those are in {@code dev.slipway.container}.
 */
@NullMarked
package dev.slipway.artifact.image;

import org.jspecify.annotations.NullMarked;
