package dev.slipway.run;

import dev.slipway.plan.Action;
import dev.slipway.plan.Explanation;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a program of a step failed: what it was, how it ended, what it said last, where all of it is. */
record Failure(FailureExplainer explainer, Path root) {
    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 6;
    private static final int LONGEST = 300;

    /** Lines that tell the cause, where the last line of all only says that there was one. */
    private static final Pattern CAUSE = Pattern.compile(
            "^(?:[\\w.]*(?:Error|Exception|Interrupt)\\b.*|(?:error|fatal)\\b.*|.*(?:no such file|not found|cannot |could not |permission denied|no space left).*)$",
            Pattern.CASE_INSENSITIVE);

    ShipException of(Step step, Action.Exec exec, ProcessEnd end, OutputLog log) {
        return of(
                "The step \"" + step.title() + "\" failed: " + program(exec) + " " + ending(exec, end), end, step, log);
    }

    /** Of a server that did not answer as it should. */
    ShipException of(Step step, Action.Exec server, Serving.NotServed notServed, OutputLog log) {
        ProcessEnd end = notServed.end();
        String what = end == null
                ? notServed.how()
                : program(server) + " " + ending(server, end) + " before anything answered on its port";
        return of("The step \"" + step.title() + "\" failed: " + what, end, step, log);
    }

    private ShipException of(String failed, @Nullable ProcessEnd end, Step step, OutputLog log) {
        List<String> lines = log.tail(LOOKED_AT).stream()
                .map(line -> PlainText.of(line).strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...")
                .toList();
        String cause = lines.reversed().stream()
                .filter(line -> CAUSE.matcher(line).matches())
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.getLast());
        Optional<Problem> explained =
                end != null && end.tooLong() ? Optional.empty() : explained(step, lines, failed, end);
        if (explained.isPresent()) {
            return new ShipException(ShipException.Kind.FAILED, withPlace(explained.get(), failed, log));
        }
        String message = failed + (cause.isEmpty() ? "." : ", saying: " + sentence(cause));
        var problem = Problem.error(Topic.SHIP, message);
        if (lines.size() > 1) {
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
            problem = problem.so("The last lines it printed are:\n" + String.join("\n", last));
        }
        if (log.byteCount() > 0) {
            problem = problem.advise("Read all it printed in " + shown(root, log.file()) + ".");
        }
        return new ShipException(ShipException.Kind.FAILED, problem);
    }

    private Optional<Problem> explained(Step step, List<String> lines, String failed, @Nullable ProcessEnd end) {
        List<String> told = new ArrayList<>(lines);
        if (end != null && end.tooMany()) {
            // This is told by who ended it, not by its output; what explains failures reads lines.
            told.add(failed);
        }
        Explanation own = step.explanation();
        return (own == null ? Optional.<Problem>empty() : own.of(told)).or(() -> explainer.explain(told));
    }

    /** A known cause does not say by itself where it was met. */
    private Problem withPlace(Problem explained, String failed, OutputLog log) {
        return explained.consequence().isEmpty()
                ? explained.so(failed + ". All it printed is in " + shown(root, log.file()) + ".")
                : explained;
    }

    private static String ending(Action.Exec exec, ProcessEnd end) {
        if (end.tooMany()) {
            return "was ended because it went on starting processes, more than " + Crowd.MOST;
        }
        if (end.tooLong() && exec.limit() != null) {
            return "was ended because it took longer than " + shown(exec.limit());
        }
        return switch (end.exitCode()) {
            case 128 + 9 -> "was killed by the system (signal 9), most often because memory ran out";
            case 128 + 11 -> "crashed (signal 11)";
            case 128 + 6 -> "aborted (signal 6)";
            case 128 + 15 -> "was ended by another program (signal 15)";
            default -> "ended with exit code " + end.exitCode();
        };
    }

    private static String shown(Duration limit) {
        long seconds = Math.max(1, limit.toSeconds());
        long count = seconds % 60 == 0 ? seconds / 60 : seconds;
        return count + (seconds % 60 == 0 ? " minute" : " second") + (count == 1 ? "" : "s");
    }

    /** {@code pip} for {@code /home/me/.venv/bin/python -m pip ...}. */
    private static String program(Action.Exec exec) {
        List<String> command = exec.command();
        int module = command.indexOf("-m");
        if (module > 0 && module < 4 && module + 1 < command.size()) {
            return command.get(module + 1);
        }
        String first = command.getFirst();
        return first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String shown(Path root, Path file) {
        Path path = file.startsWith(root) ? root.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }
}
