package dev.slipway.cli;

import dev.slipway.run.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C, or a request to end, while something runs: the run is cancelled, and this process stays until the run has ended every
 * program that it started. A virtual machine that is told to end does not wait for its threads by itself.
 */
final class Interrupt implements AutoCloseable {
    /** Programs that do not end by themselves are killed well before that. */
    private static final int PATIENCE_SECONDS = 15;

    private final Cancellation cancellation;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interrupt(Cancellation cancellation, Runnable last) {
        this.cancellation = cancellation;
        this.hook = new Thread(() -> end(last), "interrupt");
    }

    /**
     * Watches until it is closed, which says that the run has ended.
     *
     * @param last what is still to be done after an interrupted run
     */
    static Interrupt watch(Cancellation cancellation, Runnable last) {
        Interrupt interrupt = new Interrupt(cancellation, last);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    boolean happened() {
        return cancellation.isRequested();
    }

    private void end(Runnable last) {
        cancellation.request();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            last.run();
        }
        // Whatever the signal was, a run that was cancelled says so.
        Runtime.getRuntime().halt(ExitCode.CANCELLED);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, and ends this process.
        }
    }
}
