@NullMarked
package dev.slipway.ship;

import org.jspecify.annotations.NullMarked;
