package dev.slipway.verify;

import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.plan.Step;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether a program prints what is expected of it, whatever it was made into.
 *
 * @param what the artifact, as in a sentence
 * @param record where it was written down how it ran
 */
public record ExpectedOutput(String what, Path record, List<String> expected) implements Inspection {

    public ExpectedOutput {
        expected = List.copyOf(expected);
    }

    /**
     * The step that compares; empty where nothing is expected.
     *
     * @param artifact its id
     * @param tried id of the step that runs it and writes the record
     */
    public static Optional<Step> step(String artifact, List<String> expected, String tried, Path record) {
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Step.of(artifact + ".try.expected", "Compare what it prints with what is expected")
                .needs(tried)
                .does(new Action.Check(
                        "expected " + String.join("\n", expected), new ExpectedOutput(artifact, record, expected)))
                .artifact(artifact)
                .build());
    }

    @Override
    public List<CheckResult> inspect() throws IOException {
        List<String> printed = Printed.of(record);
        var lines = new ExpectedLines(expected);
        if (lines.fit(printed)) {
            return List.of(CheckResult.passed("It prints what is expected", ""));
        }
        Problem problem = Problem.error(Topic.SHIP, "The " + what + " does not print what is expected.")
                .so("The lines with - were expected, those with + came.");
        return List.of(CheckResult.failed(
                "It prints what is expected",
                lines.diff(printed),
                problem.fix("Expect what it prints now", new Fix.Expect(printed))));
    }
}
