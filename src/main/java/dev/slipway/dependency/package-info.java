/**
 * What a project depends on: declared, detected and installed side by side, the distributions that imports come from, what
 * an index offers, and which Pythons can satisfy the pins.
 *
 * <p>Reads the network only in {@link dev.slipway.dependency.PackageIndex}, and only what it is asked for; installs nothing
 * and runs nothing. Edits are returned as bytes; writing them belongs to {@code change}.
 */
@NullMarked
package dev.slipway.dependency;

import org.jspecify.annotations.NullMarked;
