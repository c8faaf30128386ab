/** How versions are settled, with the real resolvers where they can be had. */
@NullMarked
package dev.slipway.dependency.settle;

import org.jspecify.annotations.NullMarked;
