/**
 * Benchmarks: whole processes, timed from outside, alternating with what they are compared with. {@code mvn -Pbench verify}
 * runs them; no test does. Figures go to {@code src/bench.md} by hand, with date and machine.
 */
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;
