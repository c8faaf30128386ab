package dev.slipway.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The compiled list of modules and the distributions that hold them: sorted lines, searched as they lie, since taking twenty thousand of
 * them apart would cost more than a scan has to spare.
 */
final class ModuleIndex {

    private static final ModuleIndex BUNDLED = read("import-index.txt");

    private final byte[] text;

    /** @param text lines in the order of their bytes; see {@code src/build/import-names} for their form */
    ModuleIndex(byte[] text) {
        this.text = text;
    }

    /** The list that comes with Slipway. */
    static ModuleIndex bundled() {
        return BUNDLED;
    }

    private static ModuleIndex read(String name) {
        try (InputStream in = ModuleIndex.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new ModuleIndex(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of exactly this dotted name. */
    Optional<ImportMap.Entry> find(String dotted) {
        byte[] wanted = (dotted + " ").getBytes(StandardCharsets.UTF_8);
        int line = firstNotBefore(wanted);
        if (!beginsWith(line, wanted)) {
            return Optional.empty();
        }
        int end = line;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        List<String> words = List.of(new String(text, line, end - line, StandardCharsets.UTF_8).split(" "));
        List<String> distributions = words.size() > 2
                ? words.subList(2, words.size())
                : List.of(dotted.replace('.', '-').replace('_', '-'));
        return Optional.of(new ImportMap.Entry(dotted, distributions, words.get(1)));
    }

    /** Whether it lists parts of this name, such as {@code google.cloud} for {@code google}. */
    boolean hasParts(String dotted) {
        byte[] wanted = (dotted + ".").getBytes(StandardCharsets.UTF_8);
        return beginsWith(firstNotBefore(wanted), wanted);
    }

    int size() {
        int lines = 0;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Where the first line begins that does not come before this one. */
    private int firstNotBefore(byte[] wanted) {
        int low = 0;
        int high = text.length;
        while (low < high) {
            int line = lineStart((low + high) >>> 1);
            if (compare(line, wanted) < 0) {
                low = lineEnd(line) + 1;
            } else {
                high = line;
            }
        }
        return Math.min(low, text.length);
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private int compare(int line, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int here = line + i < text.length ? text[line + i] & 0xff : -1;
            int there = wanted[i] & 0xff;
            if (here != there) {
                return here - there;
            }
        }
        return 0;
    }

    private boolean beginsWith(int line, byte[] wanted) {
        return line < text.length && compare(line, wanted) == 0;
    }
}
