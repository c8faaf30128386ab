/**
 * What keys, tokens and passwords look like, in code and in settings, by the public formats of the services that give them out.
 *
 * <p>Works on bytes that somebody else has read; knows no files and decides nothing. Nobody gets a secret back: a finding shows
 * enough of it to be recognised by who owns it.
 */
@NullMarked
package dev.slipway.project.secret;

import org.jspecify.annotations.NullMarked;
