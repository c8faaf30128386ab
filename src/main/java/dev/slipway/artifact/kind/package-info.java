/**
 * One class for each artifact. They know nothing of each other; only {@link dev.slipway.artifact.Artifacts} lists them.
 */
@NullMarked
package dev.slipway.artifact.kind;

import org.jspecify.annotations.NullMarked;
