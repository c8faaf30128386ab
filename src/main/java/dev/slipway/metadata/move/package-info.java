/**
 * The move of a project that another file or another tool's table describes into {@code [project]} of a pyproject.toml
 * (PEP 621), as edits of files.
 *
 * <p>What has no place there stays in the tool's own table, or is told; what cannot be known is asked, not guessed.
 * Nothing is run and nothing is written here. Uses {@code metadata}, {@code change}, {@code requirement} and {@code problem}.
 */
@NullMarked
package dev.slipway.metadata.move;

import org.jspecify.annotations.NullMarked;
