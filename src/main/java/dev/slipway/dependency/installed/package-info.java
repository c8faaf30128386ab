/**
 * What is installed in an environment, read from its files: each distribution with its metadata, what it needs of the others, and
 * why it is there.
 *
 * <p>Runs nothing, asks no network and changes nothing. Metadata that is broken is told as a problem and never thrown.
 */
@NullMarked
package dev.slipway.dependency.installed;

import org.jspecify.annotations.NullMarked;
