package dev.slipway.run;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;

/**
 * Ends a program that prints without end, before it fills the disk: one that asks for input again and again, though there is none, prints
 * hundreds of megabytes a minute.
 */
final class BoundedSink implements OutputSink {
    private static final long MOST_MEGABYTES = 100;

    private final OutputSink sink;
    private long taken;

    BoundedSink(OutputSink sink) {
        this.sink = sink;
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        taken += length;
        if (taken > MOST_MEGABYTES << 20) {
            throw new ShipException(
                    ShipException.Kind.FAILED,
                    Problem.error(Topic.PROJECT, "The program prints without end when it is tried.")
                            .so("It was ended after " + MOST_MEGABYTES + " MB.")
                            .advise(
                                    "Nobody types while it is tried: let it end where its input does (EOFError), or choose"
                                            + " another entry point."));
        }
        sink.take(bytes, offset, length);
    }
}
