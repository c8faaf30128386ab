/**
 * Changes of an environment that is there: what is out of date, what an upgrade or a removal would do to the rest, and the way back.
 *
 * <p>Works out what to do, as data; carrying it out belongs to whoever has an engine. Writes nothing but its own history, under
 * {@code .slipway}.
 */
@NullMarked
package dev.slipway.dependency.upkeep;

import org.jspecify.annotations.NullMarked;
