package dev.slipway.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TheWindowRestsTest {
    private final AtomicInteger givenBack = new AtomicInteger();

    @Test
    void onceAfterTheLastThingThatEnded() {
        try (var threads = Executors.newCachedThreadPool()) {
            var rest = new Rest(
                    new Background(threads, Runnable::run), Duration.ofMillis(100), givenBack::incrementAndGet);
            rest.soon();
            rest.soon();
        }

        assertThat(givenBack).hasValue(1);
    }

    @Test
    void notWhileSomethingNewIsBeingDone() {
        try (var threads = Executors.newCachedThreadPool()) {
            var rest = new Rest(
                    new Background(threads, Runnable::run), Duration.ofMillis(100), givenBack::incrementAndGet);
            rest.soon();
            rest.disturbed();
        }

        assertThat(givenBack).hasValue(0);
    }

    @Test
    void notBeforeNobodyMovesAnythingMore() throws InterruptedException {
        try (var threads = Executors.newCachedThreadPool()) {
            var rest = new Rest(
                    new Background(threads, Runnable::run), Duration.ofMillis(400), givenBack::incrementAndGet);
            rest.soon();
            var waited = new AtomicInteger();
            // A machine that is busy with other things may hold up this thread: then it proves nothing, but breaks
            // nothing.
            boolean held = false;
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                rest.touched();
                Thread.sleep(50);
                held |= System.nanoTime() - before > 300_000_000L;
                waited.addAndGet(givenBack.get());
            }
            if (!held) {
                assertThat(waited).hasValue(0);
            }
        }

        assertThat(givenBack).hasValue(1);
    }
}
