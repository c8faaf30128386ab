package dev.slipway.gui.console;

import dev.slipway.gui.session.Frames;
import java.util.function.IntSupplier;

/**
 * Lets a list have its first rows a few at a time. All in one frame, their nodes, styles and letters would hold up the window when it has most
 * to do: when lines begin to stream.
 */
final class Unfolding {
    private static final int ROWS_A_FRAME = 3;

    private final IntSupplier fit;
    private final Runnable changed;
    private final Frames frames = new Frames(this::frame);
    private int rows = Integer.MAX_VALUE;

    /**
     * @param fit so many rows are in sight at once
     * @param changed the list may have more of them now
     */
    Unfolding(IntSupplier fit, Runnable changed) {
        this.fit = fit;
        this.changed = changed;
    }

    void begin() {
        rows = ROWS_A_FRAME;
        frames.start();
    }

    /** At once all of them: somebody wants to see a certain line. */
    void end() {
        if (isOn()) {
            rows = Integer.MAX_VALUE;
            frames.stop();
            changed.run();
        }
    }

    boolean isOn() {
        return rows < Integer.MAX_VALUE;
    }

    /** How many rows there are to be while it is on. */
    int rows() {
        return rows;
    }

    private void frame() {
        if (rows >= fit.getAsInt()) {
            end();
        } else {
            rows += ROWS_A_FRAME;
            changed.run();
        }
    }
}
