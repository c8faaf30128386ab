package dev.slipway.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryTextIsUsedAndTranslatedTest {
    private static final Pattern USE = Pattern.compile("texts(?:\\(\\))?\\s*\\.get\\(\\s*\"([\\w.]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void whatTheScreensAskForIsThereAndNothingElse() throws IOException {
        assertThat(english.keys()).containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        for (String key : english.keys()) {
            assertThat(holes(chinese.get(key))).as(key).isEqualTo(holes(english.get(key)));
        }
    }

    @Test
    void everyTextCanBeFilledIn() {
        for (Texts texts : new Texts[] {english, chinese}) {
            for (String key : texts.keys()) {
                assertThatCode(() -> texts.get(key, 1, 2, 3, 4, 5)).as(key).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void countsAreWordedForOneAndForMany() {
        assertThat(english.get("ship.all", 1)).isEqualTo("It is ready to hand over");
        assertThat(english.get("ship.all", 2)).isEqualTo("Both are ready to hand over");
        assertThat(english.get("ship.some", 1, 3)).isEqualTo("One of 3 is ready to hand over");
        assertThat(english.get("project.lead", 1, 0, 1, 2, 0.2))
                .isEqualTo("1 Python file, 1 model, 2 data files. Scanned in 0.2 s; nothing was run.");
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(text);
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/slipway/gui"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = USE.matcher(read(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            });
        }
        return used;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
