package dev.slipway.gui.session;

import dev.slipway.dependency.Listing;
import dev.slipway.dependency.Listings;
import dev.slipway.requirement.SpecifierSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the index listings of the dependencies, as far as it has answered. All are asked at the same time; what comes is shown in bunches,
 * and a new question ends the one before.
 */
public final class ListingBoard {
    /**
     * One distribution to ask about.
     *
     * @param wanted the version that is or will be installed; null if that is not known
     */
    record Question(String name, @Nullable String wanted, SpecifierSet allowed) {}

    private final Background background;
    private final Map<String, Listing> known = new HashMap<>();
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private final Queue<Listing> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable ExecutorService asking;

    ListingBoard(Background background) {
        this.background = background;
    }

    /** Begins to ask; returns at once. */
    synchronized void ask(Listings listings, List<Question> questions) {
        stop();
        if (background.isNone()) {
            questions.forEach(one -> waiting.add(listings.of(one.name(), one.wanted(), one.allowed())));
            take();
            return;
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        asking = threads;
        for (Question one : questions) {
            threads.execute(() -> {
                Listing listing = listings.of(one.name(), one.wanted(), one.allowed());
                tell(listing);
                if (listing.bytes() < 0) {
                    tell(listings.sized(listing));
                }
            });
        }
        threads.shutdown();
    }

    /** One answer; may come from any thread. */
    void tell(Listing listing) {
        if (!Thread.currentThread().isInterrupted()) {
            waiting.add(listing);
            if (told.compareAndSet(false, true)) {
                background.back(this::take);
            }
        }
    }

    /** Ends what is being asked. */
    synchronized void stop() {
        if (asking != null) {
            asking.shutdownNow();
        }
    }

    private void take() {
        told.set(false);
        for (Listing listing = waiting.poll(); listing != null; listing = waiting.poll()) {
            known.put(listing.name(), listing);
        }
        answers.set(answers.get() + 1);
    }

    /** What is known by now of a distribution, by its normalised name; null if nothing is. */
    public @Nullable Listing of(String name) {
        return known.get(name);
    }

    /** Changes whenever something new is known. */
    public ReadOnlyIntegerProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }
}
