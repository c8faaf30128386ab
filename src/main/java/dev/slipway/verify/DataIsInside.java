package dev.slipway.verify;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an archive holds what has to go along, and nothing that is held back.
 *
 * @param what what a person calls the archive: "wheel"
 * @param contents names in the archive
 * @param wanted files of the project that go along, relative to it with {@code /}, each with the file whose presence
 *     demands it; empty if it is demanded always
 * @param held files of the project that must not
 * @param how what to do where a file is missing
 */
public record DataIsInside(String what, Contents contents, Map<String, String> wanted, Set<String> held, String how)
        implements Inspection {

    /** Reads the names when they are wanted, since the archive is not there when the plan is made. */
    @FunctionalInterface
    public interface Contents {
        Set<String> names() throws IOException;
    }

    @Override
    public List<CheckResult> inspect() throws IOException {
        Set<String> names = contents.names();
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.passed("The " + what + " holds " + names.size() + " files", ""));
        List<String> demanded = wanted.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() || isIn(names, entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> missing =
                demanded.stream().filter(file -> !isIn(names, file)).toList();
        for (String file : missing) {
            results.add(CheckResult.failed(
                    file + " is in the " + what,
                    "",
                    Problem.error(Topic.PROJECT, file + " is not in the " + what + ".")
                            .so("The program would not find it where it is installed.")
                            .advise(how)));
        }
        if (missing.isEmpty() && !demanded.isEmpty()) {
            results.add(CheckResult.passed(
                    list(demanded) + (demanded.size() == 1 ? " is in the " : " are in the ") + what, ""));
        }
        held.stream()
                .filter(file -> isIn(names, file))
                .sorted()
                .forEach(file -> results.add(CheckResult.failed(
                        file + " stays out of the " + what,
                        "",
                        Problem.error(Topic.PROJECT, file + " is in the " + what + ", but is held back.")
                                .so("Whoever gets the " + what + " could read it.")
                                .advise("Take it out of the files that the build backend packs."))));
        return results;
    }

    /** A backend may drop leading folders, such as {@code src/}, but never the package that a file lies in. */
    private static boolean isIn(Set<String> names, String file) {
        return names.contains(file)
                || names.stream().anyMatch(name -> name.indexOf('/') >= 0 && file.endsWith("/" + name));
    }

    private static String list(List<String> files) {
        int most = 4;
        String shown = String.join(", ", files.subList(0, Math.min(most, files.size())));
        return files.size() > most ? shown + " and " + (files.size() - most) + " more" : shown;
    }
}
