package dev.slipway.ship;

import dev.slipway.dependency.PythonFit;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the other platforms of a profile say to its requirements.
 *
 * @param fits which Pythons can meet them there, as far as the index tells
 * @param unknown what is told of platforms that there are not
 */
public record ElsewhereFits(Map<TargetPlatform, List<PythonFit>> fits, List<Problem> unknown) {

    static ElsewhereFits of(List<String> platforms, Function<TargetPlatform, List<PythonFit>> judge) {
        Map<TargetPlatform, List<PythonFit>> fits = new LinkedHashMap<>();
        List<Problem> unknown = new ArrayList<>();
        for (String text : platforms) {
            TargetPlatform.parse(text)
                    .ifPresentOrElse(
                            platform -> fits.put(platform, judge.apply(platform)), () -> unknown.add(unknown(text)));
        }
        return new ElsewhereFits(fits, unknown);
    }

    /** With the word of each platform on which the Python that is taken here cannot meet them. */
    List<Problem> problems(Optional<Interpreter> chosen) {
        List<Problem> problems = new ArrayList<>(unknown);
        fits.forEach((platform, there) -> problem(platform, there, chosen).ifPresent(problems::add));
        return problems;
    }

    /** What is told of a platform that there is not. */
    public static Problem unknown(String text) {
        return Problem.error(Topic.DEPENDENCIES, "There is no platform \"" + text + "\".")
                .advise("Known are such as win_amd64, win_arm64, macosx_arm64, macosx_x86_64, "
                        + "manylinux_2_28_x86_64, linux_aarch64, musllinux_1_2_x86_64.");
    }

    private static Optional<Problem> problem(
            TargetPlatform platform, List<PythonFit> fits, Optional<Interpreter> chosen) {
        List<String> able =
                fits.stream().filter(PythonFit::fits).map(PythonFit::python).toList();
        return chosen.flatMap(python -> fits.stream()
                        .filter(fit -> fit.python().equals(python.minor()))
                        .findFirst())
                .filter(fit -> fit.verdict() == PythonFit.Verdict.DOES_NOT_FIT)
                .map(fit -> {
                    Problem problem = Problem.warning(
                                    Topic.DEPENDENCIES,
                                    "On " + platform.title() + " Python " + fit.python()
                                            + " cannot have these versions: " + fit.reason() + ".")
                            .so(
                                    able.isEmpty()
                                            ? "No Python can have them there."
                                            : "There Python " + String.join(", ", able) + " can.");
                    return able.isEmpty()
                            ? problem.advise("Loosen the requirement that is named.")
                            : problem.advise("Choose one of those for that platform, or loosen the requirement.");
                });
    }
}
