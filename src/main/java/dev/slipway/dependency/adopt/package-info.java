/**
 * What requirements files, a Pipfile or a conda environment declare, taken into {@code [project]} (PEP 621) and
 * {@code [dependency-groups]} (PEP 735) of an existing pyproject.toml.
 *
 * <p>The other files stay as they are. What the standards have no words for is told. Nothing is written here and no network is
 * asked. Uses {@code dependency}, {@code metadata} and what is below them.
 */
@NullMarked
package dev.slipway.dependency.adopt;

import org.jspecify.annotations.NullMarked;
