package dev.slipway.gui.console;

import dev.slipway.gui.session.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Looks for a text in lines, in the background and in blocks, so that a long log keeps nobody waiting. */
final class LineSearch {
    /** More hits than anybody steps through. */
    private static final int MOST = 10_000;

    private static final int BLOCK = 8192;

    private final Background background;
    private final AtomicLong question = new AtomicLong();

    LineSearch(Background background) {
        this.background = background;
    }

    /** Tells the numbers of the lines that hold the text, without regard to case; an older question is dropped. */
    void find(Lines lines, String text, Consumer<List<Integer>> found) {
        long mine = question.incrementAndGet();
        String wanted = text.toLowerCase(Locale.ROOT);
        background.run(
                () -> hits(lines, wanted, mine),
                hits -> {
                    if (mine == question.get()) {
                        found.accept(hits);
                    }
                },
                _ -> {});
    }

    /** Tells the number of the first line that reads like an error; -1 if none does. */
    void firstError(Lines lines, IntConsumer found) {
        background.run(
                () -> {
                    int size = lines.size();
                    for (int from = 0; from < size; from += BLOCK) {
                        List<String> block = lines.read(from, BLOCK);
                        for (int i = 0; i < block.size(); i++) {
                            if (AnsiText.isError(AnsiText.plain(block.get(i)))) {
                                return from + i;
                            }
                        }
                    }
                    return -1;
                },
                found::accept,
                _ -> {});
    }

    private List<Integer> hits(Lines lines, String wanted, long mine) {
        List<Integer> hits = new ArrayList<>();
        int size = lines.size();
        for (int from = 0; from < size && mine == question.get(); from += BLOCK) {
            List<String> block = lines.read(from, BLOCK);
            for (int i = 0; i < block.size() && hits.size() < MOST; i++) {
                if (AnsiText.plain(block.get(i)).toLowerCase(Locale.ROOT).contains(wanted)) {
                    hits.add(from + i);
                }
            }
        }
        return hits;
    }
}
