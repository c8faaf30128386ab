@NullMarked
package dev.slipway.modularize;

import org.jspecify.annotations.NullMarked;
