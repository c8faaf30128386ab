package dev.slipway.gui.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What opening a project and running a plan leave behind is given back to the machine when nothing is done any more: the virtual machine
 * by itself keeps it until it needs the room. Takes a tenth of a second in which the window stands still, so it waits until nobody moves
 * anything in it.
 */
final class Rest {
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Background background;
    private final Duration quiet;
    private final Runnable giveBack;
    private final AtomicLong turn = new AtomicLong();
    private volatile long moved = System.nanoTime() - QUIET.toNanos();

    Rest(Background background) {
        this(background, QUIET, System::gc);
    }

    /** @param quiet how long nothing may have been done before */
    Rest(Background background, Duration quiet, Runnable giveBack) {
        this.background = background;
        this.quiet = quiet;
        this.giveBack = giveBack;
    }

    /** Something was begun: what was to be given back waits for its end. */
    void disturbed() {
        turn.incrementAndGet();
    }

    /** A person has moved, clicked or typed something; called often. */
    void touched() {
        moved = System.nanoTime();
    }

    /** Something ended. */
    void soon() {
        long mine = turn.incrementAndGet();
        if (background.isNone()) {
            return;
        }
        background.run(
                () -> {
                    do {
                        background.wait(quiet);
                    } while (mine == turn.get() && System.nanoTime() - moved < quiet.toNanos());
                    if (mine == turn.get()) {
                        giveBack.run();
                    }
                    return true;
                },
                _ -> {},
                _ -> {});
    }
}
