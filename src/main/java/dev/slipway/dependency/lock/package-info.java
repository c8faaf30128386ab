/**
 * Lock files: which versions, and which files by their hashes, an environment is made from. Read in every form that is usual, held
 * against what is declared, turned into what an installer checks, and written where no tool writes them.
 *
 * <p>Resolves nothing, asks no network and writes no file: what is to be written is returned as text.
 */
@NullMarked
package dev.slipway.dependency.lock;

import org.jspecify.annotations.NullMarked;
