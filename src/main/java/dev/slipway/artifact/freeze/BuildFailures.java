package dev.slipway.artifact.freeze;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PyInstaller's own last words mean. */
final class BuildFailures {
    private static final String ID = FreezeOptions.ARTIFACT;
    private static final Pattern BACKPORT = Pattern.compile("The '([\\w.-]+)' package is an obsolete backport");
    private static final Pattern QT = Pattern.compile(
            "attempt to collect multiple Qt bindings packages: attempting to run hook for '([\\w.]+)', while hook for '([\\w.]+)'");
    private static final Pattern FILE = Pattern.compile("Unable to find '([^']+)' when adding binary and data files");
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)built without a shared library|Python (?:shared )?library not found|Python library .* required");
    private static final Pattern SCRIPT = Pattern.compile("script '([^']+)' not found");

    private BuildFailures() {}

    static Optional<Problem> of(List<String> lines) {
        for (String line : lines.reversed()) {
            Matcher backport = BACKPORT.matcher(line);
            if (backport.find()) {
                String name = backport.group(1);
                return Optional.of(Problem.error(
                                Topic.DEPENDENCIES, name + " is an old copy of a module that Python brings by itself.")
                        .so("PyInstaller refuses to freeze a program together with it.")
                        .fix("Do not require " + name, new Fix.Undeclare(name)));
            }
            Matcher qt = QT.matcher(line);
            if (qt.find()) {
                return Optional.of(Problem.error(
                                Topic.SHIP,
                                qt.group(1) + " and " + qt.group(2) + " do the same, and only one can go along.")
                        .fix("Leave out " + qt.group(1), new Fix.AddToOption(ID, FreezeOptions.EXCLUDES, qt.group(1))));
            }
            Matcher file = FILE.matcher(line);
            if (file.find()) {
                return Optional.of(spec("The spec names " + file.group(1) + ", which is not there."));
            }
            Matcher script = SCRIPT.matcher(line);
            if (script.find()) {
                return Optional.of(spec("The spec starts " + script.group(1) + ", which is not there."));
            }
            if (LIBRARY.matcher(line).find()) {
                return Optional.of(Problem.error(Topic.ENVIRONMENT, "This Python was built without a shared library.")
                        .so("PyInstaller cannot make an executable with it.")
                        .advise("Choose another Python, or build it with --enable-shared."));
            }
        }
        return Optional.empty();
    }

    private static Problem spec(String message) {
        return Problem.error(Topic.SHIP, message)
                .fix("Use a fresh spec", new Fix.SetOption(ID, FreezeOptions.SPEC, "generated"));
    }
}
