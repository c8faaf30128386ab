package dev.slipway.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Carries one pipe of a process to its sink, in blocks of 64 KiB, on a thread of its own. */
final class OutputPump {
    private static final int BLOCK = 64 << 10;

    private final InputStream pipe;
    private final RedactingSink sink;
    private final Lock turn;
    private final Runnable onFailure;
    private final Thread thread;
    private volatile boolean reading;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param turn held while the sink is called, so that two pipes never call at the same time
     * @param onFailure called once when the sink can take no more; what still comes is thrown away
     */
    OutputPump(InputStream pipe, RedactingSink sink, Lock turn, Runnable onFailure) {
        this.pipe = pipe;
        this.sink = sink;
        this.turn = turn;
        this.onFailure = onFailure;
        this.thread = Thread.ofPlatform().daemon().name("slipway-output").unstarted(this::carry);
    }

    void start() {
        thread.start();
    }

    /** Waits for the end of the pipe. */
    boolean join(long millis) throws InterruptedException {
        return thread.join(Duration.ofMillis(millis));
    }

    /** Whether it waits for output that does not come; false while the sink is busy. */
    boolean waits() {
        return reading;
    }

    void giveUp() {
        try {
            pipe.close();
        } catch (IOException _) {
            return;
        }
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    private void carry() {
        byte[] block = new byte[BLOCK];
        try {
            int got = read(block);
            while (got >= 0) {
                give(block, got);
                got = read(block);
            }
        } catch (IOException _) {
            // The pipe of a process that was ended; what came before was taken.
            reading = false;
        }
        finish();
    }

    private int read(byte[] block) throws IOException {
        reading = true;
        int got = pipe.read(block);
        reading = false;
        return got;
    }

    private void give(byte[] block, int length) {
        if (failure != null) {
            return;
        }
        turn.lock();
        try {
            sink.take(block, 0, length);
        } catch (RuntimeException e) {
            failure = e;
            onFailure.run();
        } finally {
            turn.unlock();
        }
    }

    private void finish() {
        turn.lock();
        try {
            if (failure == null) {
                sink.end();
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            turn.unlock();
        }
    }
}
