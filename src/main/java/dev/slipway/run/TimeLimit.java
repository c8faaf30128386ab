package dev.slipway.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for the end of a process when a person does, or when its time is over. */
final class TimeLimit implements AutoCloseable {
    private final Cancellation end = new Cancellation();
    private final Cancellation.Registration person;
    private final @Nullable Thread timer;
    private volatile boolean reached;

    /** @param limit null for none */
    TimeLimit(@Nullable Duration limit, Cancellation cancellation) {
        person = cancellation.onRequest(end::request);
        timer = limit == null ? null : Thread.ofVirtual().start(() -> await(limit));
    }

    Cancellation end() {
        return end;
    }

    /** Whether the time was over before anybody else asked for the end. */
    boolean isReached() {
        return reached;
    }

    private void await(Duration limit) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException _) {
            // The process ended in time.
            return;
        }
        reached = !end.isRequested();
        end.request();
    }

    @Override
    public void close() {
        person.close();
        if (timer != null) {
            timer.interrupt();
        }
    }
}
