package dev.slipway.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A person's wish to end a piece of work: asked for once, heard by everyone who works on it. */
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final List<Runnable> hearers = new CopyOnWriteArrayList<>();

    /** Asks for the end; further calls do nothing. Returns after every hearer was told. */
    public void request() {
        if (requested.compareAndSet(false, true)) {
            hearers.forEach(Runnable::run);
        }
    }

    public boolean isRequested() {
        return requested.get();
    }

    /** Calls {@code hearer} on the request, at once if it came already. It may be called twice when both coincide. */
    public Registration onRequest(Runnable hearer) {
        hearers.add(hearer);
        if (requested.get()) {
            hearer.run();
        }
        return () -> hearers.remove(hearer);
    }

    /** Ends the hearing. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
