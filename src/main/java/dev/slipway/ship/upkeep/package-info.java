/**
 * What both faces do with the packages of a project: look at them, upgrade, remove and take back, lock, and tell what is known of them.
 *
 * <p>Joins the project, its profile and the machine; what is worked out lives in {@code dependency}. Prints nothing.
 */
@NullMarked
package dev.slipway.ship.upkeep;

import org.jspecify.annotations.NullMarked;
