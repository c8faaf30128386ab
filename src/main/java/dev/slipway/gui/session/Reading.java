package dev.slipway.gui.session;

import dev.slipway.project.ScanListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How far the reading of a folder is. */
public final class Reading {
    /** More often nobody could read it, and each time costs the toolkit a frame. */
    private static final long EVERY = Duration.ofMillis(100).toNanos();

    private final SimpleObjectProperty<@Nullable Far> far = new SimpleObjectProperty<>();
    private final Background background;

    /** So many Python files were read, of those that there are. */
    public record Far(int read, int found) {}

    Reading(Background background) {
        this.background = background;
    }

    /** @param outdated whether nobody waits for this scan any more, which ends it */
    ScanListener listener(BooleanSupplier outdated) {
        var next = new AtomicLong(System.nanoTime() + EVERY);
        return new ScanListener() {
            @Override
            public void progress(int read, int found) {
                long now = System.nanoTime();
                long due = next.get();
                if (now - due >= 0 && next.compareAndSet(due, now + EVERY)) {
                    background.back(() -> {
                        if (!outdated.getAsBoolean()) {
                            far.set(new Far(read, found));
                        }
                    });
                }
            }

            @Override
            public boolean isCancelled() {
                return outdated.getAsBoolean();
            }
        };
    }

    /** Null before it is known how much there is. */
    public ReadOnlyObjectProperty<@Nullable Far> farProperty() {
        return far;
    }
}
