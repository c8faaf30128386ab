/**
 * The single place where a person's choices live: {@link dev.slipway.profile.Profile}, its file on disk, and the recents.
 *
 * <p>Relative paths, no secrets, no path of a machine. What a scan found is never saved here.
 */
@NullMarked
package dev.slipway.profile;

import org.jspecify.annotations.NullMarked;
