package dev.slipway.gui.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What opening a project and running a plan leave behind is given back to the machine when nothing is done any more: the virtual machine
 * by itself keeps it until it needs the room. Takes some hundredths of a second, in which nobody works.
 */
final class Rest {
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Background background;
    private final Duration quiet;
    private final Runnable giveBack;
    private final AtomicLong turn = new AtomicLong();

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

    /** Something ended. */
    void soon() {
        long mine = turn.incrementAndGet();
        if (background.isNone()) {
            return;
        }
        background.run(
                () -> {
                    background.wait(quiet);
                    if (mine == turn.get()) {
                        giveBack.run();
                    }
                    return true;
                },
                _ -> {},
                _ -> {});
    }
}
