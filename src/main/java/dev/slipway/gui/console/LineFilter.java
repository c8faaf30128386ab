package dev.slipway.gui.console;

import dev.slipway.gui.session.Background;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Shows only those lines of a log that a regular expression finds something in, and keeps up with what streams in. */
final class LineFilter {
    private final LogPane log;
    private final Background background;
    private Lines all = Lines.NONE;
    private @Nullable FilteredLines filtered;
    private boolean searching;

    LineFilter(LogPane log, Background background) {
        this.log = log;
        this.background = background;
    }

    /** Shows other lines, filtered as the ones before. */
    void show(Lines lines, String expression) {
        all = lines;
        if (!filter(expression)) {
            filtered = null;
            log.show(all);
        }
    }

    /**
     * Filters what is shown.
     *
     * @param expression empty for all lines
     * @return whether it is a regular expression; nothing changes if not
     */
    boolean filter(String expression) {
        if (expression.isEmpty()) {
            filtered = null;
            log.show(all);
            return true;
        }
        try {
            var some = new FilteredLines(all, Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
            filtered = some;
            log.show(some);
            search();
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** What there is without the filter. */
    Lines all() {
        return all;
    }

    /** Once a frame. */
    void frame() {
        if (filtered != null && filtered.behind()) {
            search();
        }
        log.frame();
    }

    private void search() {
        FilteredLines some = filtered;
        if (some == null || searching) {
            return;
        }
        searching = true;
        background.run(
                () -> {
                    while (some.search() && some == filtered) {
                        Thread.onSpinWait();
                    }
                    return true;
                },
                _ -> searchedOnce(some),
                _ -> searching = false);
    }

    private void searchedOnce(FilteredLines some) {
        searching = false;
        if (some == filtered) {
            log.frame();
        } else {
            search();
        }
    }
}
