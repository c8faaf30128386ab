/**
 * What a person set once for all projects: language, proxy, index, engines, folders. Kept as text in the user's
 * configuration folder, without secrets. And what is kept for speed in the cache folder: {@link dev.slipway.settings.Cache}
 * shows and clears it, whoever keeps a file there does so by {@link dev.slipway.settings.CacheFile}.
 *
 * <p>{@link dev.slipway.settings.Surroundings} is the one place that turns settings into what tools understand, which is
 * environment variables; whoever would ask for those asks it instead. What belongs to one project is in its profile, not
 * here.
 */
@NullMarked
package dev.slipway.settings;

import org.jspecify.annotations.NullMarked;
