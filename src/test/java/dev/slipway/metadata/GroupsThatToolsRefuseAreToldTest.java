package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PEP 735, "Dependency Group Include" and "Validating". */
class GroupsThatToolsRefuseAreToldTest {
    @Test
    void circlesAreToldOnceWithTheirWay() {
        assertThat(problems("""
                a = ["idna", {include-group = "B_b"}]
                b-b = [{include-group = "c"}]
                c = ["six", {include-group = "A"}]
                d = [{include-group = "d"}]
                e = [{include-group = "a"}]
                """))
                .extracting(Problem::message)
                .containsExactly(
                        "The group a includes itself: a > b-b > c > a.", "The group d includes itself: d > d.");
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsToldWithItsLine() {
        assertThat(problems("""
                a = [
                    "six",
                    {include-group = "nowhere"},
                    5,
                    {include-group = "b", more = "x"},
                ]
                b = "six"
                E-F = []
                e_f = []
                """))
                .extracting(problem -> problem.line() + " " + problem.message())
                .containsExactly(
                        "12 The groups E-F and e_f have one name.",
                        "6 The group a includes nowhere, which is not there.",
                        "7 The group a holds something that is neither a requirement nor a group.",
                        "8 The group a holds something that is neither a requirement nor a group.",
                        "10 The group b is no list.");
    }

    @Test
    void whatIsRightIsNotTold() {
        assertThat(problems("a = ['six', {include-group = 'b'}]\nb = []\nc = [{include-group = 'b'}]\n"))
                .isEmpty();
    }

    private static List<Problem> problems(String groups) {
        String text = "[project]\nname = 'x'\n[dependency-groups]\n" + groups;
        return PyprojectFile.of(text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .filter(problem -> problem.message().startsWith("The group"))
                .toList();
    }
}
