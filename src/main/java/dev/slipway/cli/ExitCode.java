package dev.slipway.cli;

import dev.slipway.plan.Plan;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.problem.Severity;
import dev.slipway.problem.ShipException;
import dev.slipway.ship.Survey;

/** How a command ends. Stable: scripts depend on it. */
final class ExitCode {
    static final int DONE = 0;
    /** A step or a check failed. */
    static final int FAILED = 1;

    static final int BAD_ARGUMENTS = 2;
    /** EX_DATAERR of sysexits.h. */
    static final int BAD_INPUT = 65;
    /** EX_UNAVAILABLE. */
    static final int TOOL_MISSING = 69;
    /** EX_CANTCREAT. */
    static final int CANNOT_WRITE = 73;
    /** As a shell says it of a program ended by Ctrl+C. */
    static final int CANCELLED = 130;

    private ExitCode() {}

    /** Of a plan that cannot run: what its first error is about. */
    static int of(Plan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .map(ExitCode::of)
                .orElse(DONE);
    }

    /** Of a scan, which itself always succeeds: a file that is broken is told to scripts as well. */
    static int of(Survey survey) {
        return survey.problems().stream()
                        .anyMatch(problem -> problem.severity() == Severity.ERROR && problem.file() != null)
                ? BAD_INPUT
                : DONE;
    }

    private static int of(Problem problem) {
        Remedy remedy = problem.remedy();
        if (remedy != null && remedy.fix() instanceof Fix.InstallPython) {
            return TOOL_MISSING;
        }
        return problem.file() == null ? FAILED : BAD_INPUT;
    }

    static int of(ShipException.Kind kind) {
        return switch (kind) {
            case BAD_ARGUMENT -> BAD_ARGUMENTS;
            case BAD_INPUT -> BAD_INPUT;
            case TOOL_MISSING -> TOOL_MISSING;
            case FAILED -> FAILED;
            case CANNOT_WRITE -> CANNOT_WRITE;
            case CANCELLED -> CANCELLED;
        };
    }
}
