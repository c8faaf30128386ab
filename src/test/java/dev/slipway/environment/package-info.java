/** Interpreters, environments and engines, with the real Pythons, pip and uv of this machine. */
@NullMarked
package dev.slipway.environment;

import org.jspecify.annotations.NullMarked;
