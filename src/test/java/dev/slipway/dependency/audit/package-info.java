/** Advisories are asked for over real HTTP, and judged as packaging judges versions; licences are told. */
@NullMarked
package dev.slipway.dependency.audit;

import org.jspecify.annotations.NullMarked;
