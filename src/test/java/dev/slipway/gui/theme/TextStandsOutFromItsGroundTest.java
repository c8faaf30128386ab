package dev.slipway.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStandsOutFromItsGroundTest {
    /** WCAG 2.2, criterion 1.4.3. */
    private static final double LEAST = 4.5;

    private static final List<String[]> PAIRS = List.of(
            new String[] {"-color-fg-default", "-color-bg-default"},
            new String[] {"-color-fg-default", "-color-bg-subtle"},
            new String[] {"-color-fg-muted", "-color-bg-default"},
            new String[] {"-color-fg-muted", "-color-bg-subtle"},
            new String[] {"-color-fg-muted", "-color-neutral-muted"},
            new String[] {"-color-fg-default", "-color-accent-subtle"},
            new String[] {"-color-fg-emphasis", "-color-accent-emphasis"},
            new String[] {"-color-accent-fg", "-color-bg-default"},
            new String[] {"-color-success-fg", "-color-bg-default"},
            new String[] {"-color-success-fg", "-color-success-subtle"},
            new String[] {"-color-warning-fg", "-color-warning-subtle"},
            new String[] {"-color-danger-fg", "-color-danger-subtle"},
            new String[] {"-color-fg-default", "-slip-added"},
            new String[] {"-color-fg-default", "-slip-removed"},
            new String[] {"-slip-console-ink", "-slip-console"},
            new String[] {"-slip-console-quiet", "-slip-console"});

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inBothPalettes(boolean dark) throws IOException {
        Map<String, int[]> colours = palette(dark);
        for (String[] pair : PAIRS) {
            assertThat(contrast(colours.get(pair[0]), colours.get(pair[1])))
                    .as("%s on %s, %s", pair[0], pair[1], dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Map<String, int[]> palette(boolean dark) throws IOException {
        String css;
        try (var in = Theme.class.getResourceAsStream("slipway.css")) {
            css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        int media = css.indexOf("@media");
        int type = css.indexOf("/* ---- type");
        String part = dark ? css.substring(media, type) : css.substring(0, media);
        Map<String, int[]> colours = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("(-[\\w-]+): #([0-9a-f]{6});").matcher(part);
        while (matcher.find()) {
            int rgb = Integer.parseInt(matcher.group(2), 16);
            colours.put(matcher.group(1), new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255});
        }
        return colours;
    }

    private static double contrast(int[] one, int[] other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
