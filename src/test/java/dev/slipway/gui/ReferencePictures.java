package dev.slipway.gui;

import dev.slipway.gui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How each screen looked when a person last agreed to it. Whole pictures are kept of one size, language and theme; of the others one
 * sheet a screen, on which each of them stands with the mean of every square of eight by eight pixels: enough to see that a word, a
 * colour or a place is another one.
 */
final class ReferencePictures {
    private static final Path KEPT = Path.of("src/test/resources/dev/slipway/gui/pictures");
    private static final Path NOW = Path.of("target/pictures");
    private static final int SQUARE = 8;
    private static final boolean UPDATE = Boolean.getBoolean("slipway.pictures.update");

    /** Edges of letters fall a little differently with another version of the font engine. */
    private static final int WHOLE_TOLERANCE = 48;

    private static final int WHOLE_STEP = 15;
    private static final int SQUARE_TOLERANCE = 10;
    private static final int SQUARE_STEP = 5;
    private static final double SHARE = 0.0005;

    /** One way to show a screen, and its place on the sheet. */
    record Variant(Locale locale, Theme theme, int width, int height, double scale, int left, int top) {
        String name() {
            return locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width
                    + (scale == 1 ? "" : "@" + (int) scale);
        }

        int columns() {
            return ((int) (width * scale) + SQUARE - 1) / SQUARE;
        }

        int rows() {
            return ((int) (height * scale) + SQUARE - 1) / SQUARE;
        }
    }

    private final Map<String, Picture> sheets = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();
    private final Set<String> redrawn = new TreeSet<>();

    /** Three sizes, both themes, both languages, side by side. */
    static List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        int top = 0;
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                int left = 0;
                for (int[] size : new int[][] {{960, 640}, {1280, 800}, {1920, 1080}}) {
                    all.add(new Variant(locale, theme, size[0], size[1], 1, left, top));
                    left += size[0] / SQUARE;
                }
                top += 1080 / SQUARE;
            }
        }
        return all;
    }

    /** On a display with twice as many pixels. */
    static Variant fine() {
        return new Variant(Locale.ENGLISH, Theme.LIGHT, 1280, 800, 2, 0, 4 * 1080 / SQUARE);
    }

    /** Compares a whole picture with the kept one. */
    void whole(String screen, Picture now) throws IOException {
        compare(screen, now, KEPT.resolve(screen + ".png"), WHOLE_TOLERANCE);
    }

    /** Compares one variant with its place on the kept sheet. */
    void variant(String screen, Variant variant, Picture now) throws IOException {
        Picture small = now.smaller(SQUARE);
        Path kept = KEPT.resolve("all/" + screen + ".png");
        if (!sheets.containsKey(screen) && Files.exists(kept)) {
            sheets.put(screen, Picture.read(kept));
        }
        Picture sheet = sheets.get(screen);
        Picture reference =
                sheet == null ? null : sheet.part(variant.left(), variant.top(), variant.columns(), variant.rows());
        if (UPDATE) {
            // Each variant by itself: one that changed is too little of a whole sheet to be seen there.
            if (reference == null || tooMuch(small, reference, SQUARE_STEP)) {
                Picture before = sheet == null ? new Picture(0, 0, new int[0]) : sheet;
                sheets.put(screen, before.with(small, variant.left(), variant.top()));
                redrawn.add(screen);
            }
            return;
        }
        if (reference == null || tooMuch(small, reference, SQUARE_TOLERANCE)) {
            String name = screen + "-" + variant.name();
            now.write(folder().resolve(name + ".png"));
            if (reference != null) {
                small.marked(reference, SQUARE_TOLERANCE).write(folder().resolve(name + "-where.png"));
            }
            changed.add(name);
        }
    }

    private void compare(String name, Picture now, Path kept, int tolerance) throws IOException {
        if (UPDATE) {
            // What looks the same stays the same file.
            if (!Files.exists(kept) || tooMuch(now, Picture.read(kept), WHOLE_STEP)) {
                Files.createDirectories(kept.getParent());
                now.coarse(WHOLE_STEP).write(kept);
            }
            return;
        }
        if (!Files.exists(kept)) {
            changed.add(name + " (new)");
            now.write(folder().resolve(name + ".png"));
            return;
        }
        Picture reference = Picture.read(kept);
        if (tooMuch(now, reference, tolerance)) {
            now.write(folder().resolve(name + ".png"));
            now.marked(reference, tolerance).write(folder().resolve(name + "-where.png"));
            changed.add(name);
        }
    }

    private static boolean tooMuch(Picture now, Picture before, int tolerance) {
        return now.differing(before, tolerance) > now.colours().length * SHARE;
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(NOW);
    }

    /** Names of the pictures that are not what they were; writes the sheets where that was asked for. */
    List<String> changed() throws IOException {
        if (UPDATE) {
            for (String screen : redrawn) {
                Path kept = Files.createDirectories(KEPT.resolve("all")).resolve(screen + ".png");
                Objects.requireNonNull(sheets.get(screen)).coarse(SQUARE_STEP).write(kept);
            }
        }
        return List.copyOf(changed);
    }
}
