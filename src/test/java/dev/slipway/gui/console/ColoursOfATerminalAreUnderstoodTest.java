package dev.slipway.gui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColoursOfATerminalAreUnderstoodTest {

    @Test
    void aColourLastsUntilItIsTakenBack() {
        assertThat(AnsiText.spans("a\u001b[31mred\u001b[0mb"))
                .containsExactly(
                        new AnsiText.Span("a", ""), new AnsiText.Span("red", "ansi-red"), new AnsiText.Span("b", ""));
    }

    @Test
    void boldGreenIsGreen() {
        assertThat(AnsiText.spans("\u001b[1;92mok\u001b[39m."))
                .containsExactly(new AnsiText.Span("ok", "ansi-green"), new AnsiText.Span(".", ""));
    }

    @Test
    void theNumbersOfAnExtendedColourAreNoCodes() {
        assertThat(AnsiText.spans("\u001b[38;5;31mx")).containsExactly(new AnsiText.Span("x", ""));
        assertThat(AnsiText.spans("\u001b[38;2;31;32;33mx")).containsExactly(new AnsiText.Span("x", ""));
    }

    @Test
    void whatMovesTheCursorOrNamesALinkIsNotShown() {
        assertThat(AnsiText.plain("\u001b[2K\u001b[1Gdone \u001b]8;;https://example.org\u0007here\u001b]8;;\u0007"))
                .isEqualTo("done here");
    }

    @Test
    void aProgramWithoutColoursTellsByItsWords() {
        assertThat(AnsiText.spans("9644 WARNING: Hidden import not found"))
                .containsExactly(new AnsiText.Span("9644 WARNING: Hidden import not found", "ansi-yellow"));
        assertThat(AnsiText.spans("ModuleNotFoundError: No module named 'x'")
                        .getFirst()
                        .style())
                .isEqualTo("ansi-red");
    }

    @Test
    void aLineWithoutEndIsCutForTheEyeOnly() {
        String line = "x".repeat(1_000_000);

        assertThat(AnsiText.spans(line).getFirst().text()).hasSizeLessThan(AnsiText.LONGEST + 10);
        assertThat(AnsiText.plain(line)).hasSize(1_000_000);
    }
}
