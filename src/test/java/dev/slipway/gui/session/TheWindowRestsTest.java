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
}
