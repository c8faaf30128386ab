package dev.slipway.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColoursStandInOnePlaceTest {
    private static final Path SHEET = Path.of("src/main/resources/dev/slipway/gui/theme/slipway.css");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");
    private static final Pattern ROW =
            Pattern.compile("\\| `(-[\\w-]+)` \\| [^|]+ \\| (#[0-9a-f]{6}) \\| (#[0-9a-f]{6}) \\|");

    @Test
    void theStyleSheetNamesNoneBelowItsPalettes() throws IOException {
        String css = Files.readString(SHEET);
        Matcher matcher = COLOUR.matcher(css.substring(css.indexOf("/* ---- type")));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noScreenNamesOne() throws IOException {
        Pattern inCode = Pattern.compile(
                "\"#[0-9a-fA-F]{3,8}\"|Color\\.(web|rgb|color|hsb|[A-Z]{3,})\\b|-fx-[a-z-]*(fill|color)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/slipway/gui"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                assertThat(inCode.matcher(Files.readString(file)).find())
                        .as("%s", file)
                        .isFalse();
            }
        }
    }

    @Test
    void theDesignPageSaysWhatTheStyleSheetSays() throws IOException {
        String css = Files.readString(SHEET);
        int media = css.indexOf("@media");
        Matcher row = ROW.matcher(Files.readString(Path.of("src/docs/design/README.md")));
        int rows = 0;
        while (row.find()) {
            rows++;
            assertThat(css.substring(0, media)).contains(row.group(1) + ": " + row.group(2) + ";");
            assertThat(css.substring(media)).contains(row.group(1) + ": " + row.group(3) + ";");
        }
        assertThat(rows).isGreaterThan(15);
    }
}
