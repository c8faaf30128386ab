/** Tools: found, asked for their versions, fetched from the real index. */
@NullMarked
package dev.slipway.tool;

import org.jspecify.annotations.NullMarked;
