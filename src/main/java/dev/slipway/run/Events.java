package dev.slipway.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/** Tells the listener one event at a time, from whatever thread it comes. A listener that breaks does not break the run. */
final class Events {

    private final RunListener listener;
    private final AtomicBoolean broke = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();

    Events(RunListener listener) {
        this.listener = listener;
    }

    void tell(RunEvent event) {
        turn.lock();
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            if (!broke.getAndSet(true)) {
                LoggerFactory.getLogger(Events.class)
                        .error("a listener failed on {}", event.getClass().getSimpleName(), e);
            }
        } finally {
            turn.unlock();
        }
    }
}
