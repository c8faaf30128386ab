/**
 * The version of a project: how it is raised (PEP 440), where it lives, and its edit there and in every copy of it.
 *
 * <p>Reads files only and runs nothing; edits come out as {@link dev.slipway.change.FileChange}. Uses {@code metadata},
 * {@code change}, {@code requirement} and {@code problem}.
 */
@NullMarked
package dev.slipway.metadata.version;

import org.jspecify.annotations.NullMarked;
