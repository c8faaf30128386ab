/**
 * Python's lexical grammar: bytes of a source file to statements, calls and strings, exactly as Python sees them.
 *
 * <p>Knows nothing of projects or files on disk and runs nothing. What statements and calls mean for a project is decided
 * in the package above.
 */
@NullMarked
package dev.slipway.project.python;

import org.jspecify.annotations.NullMarked;
