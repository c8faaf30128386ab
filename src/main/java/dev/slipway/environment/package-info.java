/**
 * Interpreters and environments: which Pythons are on this machine, and the engines (uv, venv + pip) that make
 * environments from them and build distributions with them.
 *
 * <p>Engines only say which commands to run; running them is the plan runner's work.
 */
@NullMarked
package dev.slipway.environment;

import org.jspecify.annotations.NullMarked;
