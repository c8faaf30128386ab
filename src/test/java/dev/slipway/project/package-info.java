/** Tests of what a scan finds, against real files and against Python itself. */
@NullMarked
package dev.slipway.project;

import org.jspecify.annotations.NullMarked;
