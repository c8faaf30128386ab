package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesAreWrittenAsPythonReadsThemTest {

    @Test
    void textsWithQuotesAndBackslashes() {
        assertThat(PythonLiterals.of("it's C:\\new\n")).isEqualTo("'it\\'s C:\\\\new\\n'");
        assertThat(PythonLiterals.block("a = '''x'''\n")).isEqualTo("'''\\\na = \\'\\'\\'x\\'\\'\\'\n'''");
    }

    @Test
    void shortListsOnALineAndLongOnesBelowEachOther() {
        assertThat(PythonLiterals.of(List.of("a", "数据"))).isEqualTo("['a', '数据']");
        assertThat(PythonLiterals.of(List.of("a".repeat(60), "b".repeat(60))))
                .contains(",\n")
                .startsWith("[\n");
        assertThat(PythonLiterals.pairs(Map.of("b", "2", "a", "1"))).isEqualTo("[('a', '1'), ('b', '2')]");
    }

    @Test
    void aVersionBecomesFourNumbers() {
        assertThat(VersionResource.four("1.2.3rc4")).isEqualTo("(1, 2, 3, 4)");
        assertThat(VersionResource.four("2026.1+local.5")).isEqualTo("(2026, 1, 0, 0)");
        assertThat(VersionResource.four("")).isEqualTo("(0, 0, 0, 0)");
        assertThat(VersionResource.four("99999999999.1")).isEqualTo("(65535, 1, 0, 0)");
    }
}
