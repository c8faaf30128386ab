/**
 * What differs between Linux, macOS and Windows: where a user's files go, how programs and environments are laid out, what the
 * desktop and its graphics can do, what hinders a file from being deleted; and the network that this machine is in.
 *
 * <p>Everything here takes the platform as a value, so that all three are tested on any one of them. A low floor: uses
 * nothing of Slipway.
 */
@NullMarked
package dev.slipway.platform;

import org.jspecify.annotations.NullMarked;
