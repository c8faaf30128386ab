package dev.slipway.dependency.adopt;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.Pipfile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.settings.AddressLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a Pipfile declares: its packages, and each other category as a group. */
final class PipfileSources {
    private PipfileSources() {}

    static List<Source> in(Path root) {
        return Pipfile.in(root).map(PipfileSources::read).orElse(List.of());
    }

    private static List<Source> read(Pipfile pipfile) {
        var groups = new LinkedHashMap<Group, List<Declared>>();
        groups.put(Group.MAIN, new ArrayList<>());
        pipfile.declared()
                .forEach(one -> groups.computeIfAbsent(Group.of(one.group()), _ -> new ArrayList<>())
                        .add(one));
        var sources = new ArrayList<Source>();
        groups.forEach((group, declared) -> {
            var items = new ArrayList<Source.Item>();
            var left = new ArrayList<String>();
            declared.forEach(one -> Items.add(one, items, left));
            var told = new ArrayList<>(Items.told(Pipfile.NAME, left));
            if (group.isMain()) {
                told.addAll(pipfile.problems());
                stays(pipfile, told);
            }
            sources.add(new Source(
                    Pipfile.NAME, group, items, List.of(), group.isMain() ? least(pipfile.python()) : "", told));
        });
        return sources;
    }

    private static void stays(Pipfile pipfile, List<Problem> told) {
        var others = pipfile.sources().stream()
                .filter(address -> !address.contains("pypi.org") && !address.contains("pypi.python.org"))
                .map(address -> "the index " + AddressLogin.masked(address))
                .toList();
        if (!others.isEmpty()) {
            told.add(Problem.info(
                            Topic.METADATA,
                            "What [project] has no words for stays in Pipfile: " + String.join(", ", others) + ".")
                    .in(Pipfile.NAME, 0, 0)
                    .so("Whoever installs the wheel decides where it is looked for."));
        }
    }

    /** One version is asked for to work with; those after it can run the program too. */
    static String least(String python) {
        var minor =
                java.util.regex.Pattern.compile("^={1,3}\\s*(\\d+\\.\\d+).*").matcher(python);
        return minor.matches() ? ">=" + minor.group(1) : python.matches("[<>!=~0-9.,*\\s]+") ? python : "";
    }
}
