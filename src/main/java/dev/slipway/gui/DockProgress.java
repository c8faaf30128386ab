package dev.slipway.gui;

import java.awt.Taskbar;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * How far a run is, on the program's icon. Java's other toolkit, which does this, begins with the first run and not before, on a thread
 * of its own: it would cost the start of the window a third.
 */
final class DockProgress {
    private static final int NONE = -1;

    private final boolean shown;
    private final Executor work;
    private int told = NONE;
    private @Nullable Taskbar taskbar;
    private boolean asked;

    /**
     * @param shown whether the desktop has that
     * @param work does one thing after another
     */
    DockProgress(boolean shown, Executor work) {
        this.shown = shown;
        this.work = work;
    }

    /** @param fraction from 0 to 1; negative if nothing runs */
    void show(double fraction) {
        int percent = fraction < 0 ? NONE : (int) Math.round(fraction * 100);
        if (shown && percent != told) {
            told = percent;
            work.execute(() -> tell(percent));
        }
    }

    private void tell(int percent) {
        try {
            if (!asked) {
                asked = true;
                boolean can = Taskbar.isTaskbarSupported()
                        && Taskbar.getTaskbar().isSupported(Taskbar.Feature.PROGRESS_VALUE);
                taskbar = can ? Taskbar.getTaskbar() : null;
            }
            Taskbar dock = taskbar;
            if (dock != null) {
                dock.setProgressValue(percent);
            }
        } catch (RuntimeException | LinkageError e) {
            taskbar = null;
            LoggerFactory.getLogger(DockProgress.class).debug("the desktop shows no progress", e);
        }
    }
}
