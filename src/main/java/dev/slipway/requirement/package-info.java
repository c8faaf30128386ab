/**
 * Versions and requirements as Python's standards define them: PEP 440 (versions and specifiers), PEP 503 (names) and
 * PEP 508 (requirements and markers), and nothing else.
 *
 * <p>Pure values: nothing here reads a file, asks an index or knows a project. Behaves as the {@code packaging} library
 * does, which pip and uv follow; the tests compare the two on random input.
 */
@NullMarked
package dev.slipway.requirement;

import org.jspecify.annotations.NullMarked;
