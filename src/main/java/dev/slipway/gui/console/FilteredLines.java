package dev.slipway.gui.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a regular expression finds something in. They are looked for by {@link #search()}, away from the toolkit's thread; what
 * was found so far can be shown meanwhile.
 */
final class FilteredLines implements Lines {
    private static final int BLOCK = 4096;

    private final Lines all;
    private final Pattern pattern;
    private int[] numbers = new int[256];
    private int count;
    private int searched;
    private boolean changed = true;

    FilteredLines(Lines all, Pattern pattern) {
        this.all = all;
        this.pattern = pattern;
    }

    /** Looks at the next lines; returns whether there are more at once. */
    boolean search() {
        int from;
        synchronized (this) {
            from = searched;
        }
        List<String> block = all.read(from, Math.min(BLOCK, Math.max(0, all.size() - from)));
        int[] found = new int[block.size()];
        int hits = 0;
        for (int i = 0; i < block.size(); i++) {
            if (pattern.matcher(AnsiText.plain(block.get(i))).find()) {
                found[hits++] = from + i;
            }
        }
        synchronized (this) {
            if (count + hits > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, count + hits));
            }
            System.arraycopy(found, 0, numbers, count, hits);
            count += hits;
            searched = from + block.size();
            changed |= hits > 0;
            return !block.isEmpty() && searched < all.size();
        }
    }

    @Override
    public synchronized int size() {
        return count;
    }

    @Override
    public List<String> read(int from, int wanted) {
        int[] some;
        synchronized (this) {
            some = from >= count ? new int[0] : Arrays.copyOfRange(numbers, from, Math.min(count, from + wanted));
        }
        List<String> lines = new ArrayList<>(some.length);
        for (int i = 0; i < some.length; ) {
            int run = 1;
            while (i + run < some.length && some[i + run] == some[i] + run) {
                run++;
            }
            lines.addAll(all.read(some[i], run));
            i += run;
        }
        return lines;
    }

    @Override
    public synchronized boolean takeChange() {
        boolean any = changed;
        changed = false;
        return any;
    }

    /** Whether lines came that were not looked at yet. */
    boolean behind() {
        int at;
        synchronized (this) {
            at = searched;
        }
        return at < all.size();
    }

    @Override
    public String command() {
        return all.command();
    }

    @Override
    public void save(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int from = 0; from < size(); from += BLOCK) {
                for (String line : read(from, BLOCK)) {
                    writer.write(AnsiText.plain(line));
                    writer.write('\n');
                }
            }
        }
    }
}
