/**
 * How a program is frozen into an executable by PyInstaller: what goes in, the spec that says so, how it is started, how big it
 * will be and was, and what it asks of the machine it runs on.
 *
 * <p>Texts, files and inspections only; the steps are those of {@link dev.slipway.artifact.kind.Executable}.
 */
@NullMarked
package dev.slipway.artifact.freeze;

import org.jspecify.annotations.NullMarked;
