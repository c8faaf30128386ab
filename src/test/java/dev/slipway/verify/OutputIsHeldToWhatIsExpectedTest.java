package dev.slipway.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.CheckResult;
import dev.slipway.problem.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputIsHeldToWhatIsExpectedTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "high|high|true",
                "high|low|false",
                "high|high/low|false",
                "high/low|high|false",
                "took ... s|took 0.3 s|true",
                "took ... s|took 0.3 min|false",
                "... of ...|3 of 4|true",
                "ab...ab|ab|false",
                "...|anything/at all|true",
                "high/...|high|true",
                "high/.../low|high/and/then/low|true",
                "high/.../low|high/and/then|false",
                ".../high/...|low/high/low|true",
                "潮汐 ...|潮汐 3.1|true",
            })
    void linesFitWithRoomForWhatChanges(String expected, String printed, boolean fits) {
        assertThat(new ExpectedLines(lines(expected)).fit(lines(printed))).isEqualTo(fits);
    }

    @Test
    void aDifferenceIsToldAsADiffAndMendedByExpectingWhatCame() throws IOException {
        CheckResult result = compared("tide at noon\r\nhigh  \r\n3.2 m\r\n", "tide at ...", "high", "3.1 m");

        assertThat(result.ok()).isFalse();
        assertThat(result.output())
                .contains(" tide at noon\n high\n-3.1 m\n+3.2 m")
                .doesNotContain("...");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(result.problem()).remedy())
                        .fix())
                .isEqualTo(new Fix.Expect(List.of("tide at noon", "high", "3.2 m")));
    }

    @Test
    void aServerIsHeldToItsStartPageAndNotToItsSpeed() throws IOException {
        String answers = "GET / answered 200, text/html: Tide high (1.3 s after its start)\nGET /health answered 200";

        assertThat(compared(answers, "GET / answered 200, text/html: Tide high").ok())
                .isTrue();
        assertThat(compared(answers, "GET / answered 200, text/html: Tide low").ok())
                .isFalse();
    }

    @Test
    void aProgramThatPrintsNothingDiffersFromOneThatDoes() throws IOException {
        assertThat(compared("", "high").output()).contains("-high");
    }

    private CheckResult compared(String output, String... expected) throws IOException {
        Path record = temp.resolve("run.json");
        Files.writeString(
                record,
                "{\"ok\": true, \"seconds\": 1, \"command\": [], \"output\": \""
                        + output.replace("\r", "\\r").replace("\n", "\\n") + "\"}");
        return new ExpectedOutput("wheel", record, List.of(expected)).inspect().getFirst();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("/"));
    }
}
