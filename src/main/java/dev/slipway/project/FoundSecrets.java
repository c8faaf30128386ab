package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.secret.FoundSecret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All secrets of a project, and what is said of those that would go along. */
final class FoundSecrets {
    private static final int MOST_PROBLEMS = 20;

    private final List<Secret> secrets = new ArrayList<>();

    /** Test code names passwords of nobody; a key of a service is one anywhere. */
    void inCode(SourceFacts source) {
        if (source.secrets().isEmpty()) {
            return;
        }
        boolean aside = PythonLayout.isAside(source.file(), "");
        for (FoundSecret found : source.secrets()) {
            boolean named = found.shown().startsWith("…");
            if (!(aside && named)) {
                secrets.add(new Secret(source.file(), found.line(), found.what(), found.shown(), false));
            }
        }
    }

    void inFile(String file, List<FoundSecret> found, boolean held) {
        found.forEach(one -> secrets.add(new Secret(file, one.line(), one.what(), one.shown(), held)));
    }

    List<Secret> all() {
        return secrets.stream()
                .sorted(Comparator.comparing(Secret::file).thenComparing(Secret::line))
                .toList();
    }

    /** One for each secret that goes along with its file. */
    List<Problem> problems() {
        List<Secret> open = all().stream().filter(secret -> !secret.held()).toList();
        List<Problem> problems = open.stream()
                .limit(MOST_PROBLEMS)
                .map(FoundSecrets::problem)
                .collect(Collectors.toCollection(ArrayList::new));
        if (open.size() > MOST_PROBLEMS) {
            Set<String> files =
                    open.stream().skip(MOST_PROBLEMS).map(Secret::file).collect(Collectors.toCollection(TreeSet::new));
            problems.add(Problem.warning(
                    Topic.PROJECT,
                    (open.size() - MOST_PROBLEMS) + " more secrets stand in " + String.join(", ", files) + "."));
        }
        return problems;
    }

    private static Problem problem(Secret secret) {
        String code = secret.file().endsWith(".ipynb") ? "The notebook" : "The file";
        return Problem.warning(Topic.PROJECT, code + " holds " + secret.what() + " (" + secret.shown() + ").")
                .in(secret.file(), secret.line(), 0)
                .so("Whoever gets the artifact can read it.")
                .advise(
                        secret.file().endsWith(".py") || secret.file().endsWith(".ipynb")
                                ? "Read it from the environment, as in os.environ[\"NAME\"], and have this one revoked."
                                : "Take it out of the file, and have it revoked.");
    }
}
