/**
 * What can be handed over: one {@link dev.slipway.artifact.Artifact} each, listed in one registry.
 *
 * <p>An artifact describes itself (title, options, checks, steps) as data, so that form, command line and profile need no
 * change for a new one.
 */
@NullMarked
package dev.slipway.artifact;

import org.jspecify.annotations.NullMarked;
