package dev.slipway.gui.session;

import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Brings events of a run to the toolkit's thread: all that came since the last frame at once, never one by one. Output is
 * left out, because the console reads it from the logs.
 */
public final class FxListener implements RunListener {
    private final Queue<RunEvent> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public void on(RunEvent event) {
        if (!(event instanceof RunEvent.Output)) {
            waiting.add(event);
        }
    }

    /** Hands over what waits, in its order; called once a frame. */
    public void drain(Consumer<RunEvent> taker) {
        for (RunEvent event = waiting.poll(); event != null; event = waiting.poll()) {
            taker.accept(event);
        }
    }
}
