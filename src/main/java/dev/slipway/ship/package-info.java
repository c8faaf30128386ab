/**
 * From a folder and a profile to a plan, and from a plan to what can be handed over: what window and command line have in
 * common.
 *
 * <p>The top floor of the core. It brings scan, metadata, dependencies, interpreters and artifacts together and holds no
 * knowledge that one of them could hold.
 */
@NullMarked
package dev.slipway.ship;

import org.jspecify.annotations.NullMarked;
