/**
 * Container engines, Docker or Podman, whichever is there: found, asked, commanded through their own command line.
 *
 * <p>Commands are argv, answers are JSON. Knows no artifact and no project: what goes into an image is said elsewhere.
 */
@NullMarked
package dev.slipway.container;

import org.jspecify.annotations.NullMarked;
