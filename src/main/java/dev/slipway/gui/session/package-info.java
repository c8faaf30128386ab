/**
 * What stands between the screens and the core: the open project as properties of the toolkit's thread, and the run that
 * is going on.
 *
 * <p>The core is synchronous; here its work is sent to the background and its answers and events come back, in order, at
 * most once a frame. No controls here.
 */
@NullMarked
package dev.slipway.gui.session;

import org.jspecify.annotations.NullMarked;
