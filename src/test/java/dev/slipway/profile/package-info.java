@NullMarked
package dev.slipway.profile;

import org.jspecify.annotations.NullMarked;
