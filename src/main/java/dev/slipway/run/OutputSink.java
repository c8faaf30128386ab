package dev.slipway.run;

/** Takes the output of a process, block by block, in order. */
@FunctionalInterface
public interface OutputSink {

    /** A sink for output that nobody wants. */
    OutputSink NONE = (_, _, _) -> {};

    /**
     * Takes some bytes; they may be overwritten once the call returns, and may end inside a line or a character.
     *
     * @throws dev.slipway.problem.ShipException if they cannot be kept; the process is then ended
     */
    void take(byte[] bytes, int offset, int length);
}
