package dev.slipway.dependency;

import dev.slipway.change.TextForm;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A conda environment.yml: what it asks for, by the names that the index of Python knows.
 *
 * @param declared the requirements, those of its {@code pip:} part included
 * @param python what it says of the interpreter, as PEP 440 specifiers; empty if nothing
 * @param channels where conda looks
 * @param unnamed what conda alone provides: libraries and programs that no index of Python holds
 * @param problems what cannot be understood or said
 */
public record CondaFile(
        List<Declared> declared, String python, List<String> channels, List<String> unnamed, List<Problem> problems) {
    private static final List<String> NAMES =
            List.of("environment.yml", "environment.yaml", "conda.yml", "conda.yaml", "env.yml");
    /** Names that conda files bear, too; each may be another tool's, so what stands in it decides. */
    private static final List<String> DOUBTFUL = List.of(
            "env.yaml",
            "requirements.yml",
            "requirements.yaml",
            "conda_env.yml",
            "conda-env.yml",
            "conda_environment.yml",
            "conda-environment.yml",
            "dependencies.yml");
    /** {@code environment-dev.yml}, {@code dev_environment.yaml}. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:(?<before>\\w+)[-_.])?(?:environment|conda|env|conda[-_]env(?:ironment)?)(?:[-_.](?<after>[\\w-]+))?\\.ya?ml",
            Pattern.CASE_INSENSITIVE);

    private static final long LARGEST = 4L << 20;

    public CondaFile {
        declared = List.copyOf(declared);
        channels = List.copyOf(channels);
        unnamed = List.copyOf(unnamed);
        problems = List.copyOf(problems);
    }

    /** The first one in a folder; empty if there is none. Malformed content is among its problems. */
    public static Optional<CondaFile> in(Path folder) {
        return name(folder).map(name -> read(folder.resolve(name), name));
    }

    /** The name of the file that {@link #in} reads. */
    private static Optional<String> name(Path folder) {
        return NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .or(() -> DOUBTFUL.stream()
                        .filter(name -> isConda(folder.resolve(name)))
                        .findFirst());
    }

    private static boolean isConda(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= LARGEST
                    && TextForm.of(Files.readAllBytes(file))
                            .map(form -> form.text().lines().anyMatch(line -> line.startsWith("dependencies:")))
                            .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * One of several.
     *
     * @param group what it is for, by its name: {@code dev} for environment-dev.yml; empty for the program itself
     */
    public record Found(String name, String group, CondaFile file) {}

    /** That of {@link #in}, then those for something else by their name. */
    public static List<Found> all(Path folder) {
        List<Found> found = new ArrayList<>();
        in(folder).ifPresent(main -> name(folder).ifPresent(name -> found.add(new Found(name, "", main))));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                var words = OTHER.matcher(name);
                if (words.matches() && Files.isRegularFile(entry)) {
                    String group = (words.group("before") == null ? "" : words.group("before"))
                            + (words.group("after") == null ? "" : words.group("after"));
                    boolean main = !found.isEmpty() && found.getFirst().name().equals(name);
                    if (!group.isEmpty() && !NAMES.contains(name) && !main) {
                        found.add(new Found(name, group, read(entry, name)));
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return found;
        }
        found.sort(Comparator.comparing(Found::group).thenComparing(Found::name));
        return found;
    }

    private static CondaFile read(Path path, String name) {
        var reading = new Reading(name);
        try {
            if (Files.size(path) <= LARGEST) {
                var text = TextForm.of(Files.readAllBytes(path))
                        .map(TextForm::text)
                        .orElse("");
                new Compose(LoadSettings.builder().setLabel(name).build())
                        .composeString(text)
                        .ifPresent(reading::whole);
            }
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            reading.bad(
                    e.getProblem(),
                    mark.map(at -> at.getLine() + 1).orElse(0),
                    mark.map(at -> at.getColumn() + 1).orElse(0));
        } catch (YamlEngineException | IOException | StackOverflowError e) {
            reading.bad(String.valueOf(e.getMessage()), 0, 0);
        }
        return reading.result();
    }

    /** One file while it is read. */
    private static final class Reading {
        private final String file;
        private final List<Declared> declared = new ArrayList<>();
        private final List<String> channels = new ArrayList<>();
        private final List<String> unnamed = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private String python = "";

        Reading(String file) {
            this.file = file;
        }

        CondaFile result() {
            return new CondaFile(declared, python, channels, unnamed, problems);
        }

        void bad(String why, int line, int column) {
            problems.add(
                    Problem.warning(Topic.DEPENDENCIES, "The file " + file + " cannot be read as YAML: " + why + ".")
                            .in(file, line, column)
                            .so("What it asks for is not known.")
                            .advise("Correct the line, then scan again."));
        }

        void whole(Node node) {
            if (!(node instanceof MappingNode mapping)) {
                return;
            }
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof SequenceNode list) {
                    switch (key.getValue()) {
                        case "channels" -> list.getValue().forEach(item -> channels.add(text(item)));
                        case "dependencies" -> list.getValue().forEach(this::item);
                        default -> {
                            // Variables, a prefix: nothing to install.
                        }
                    }
                }
            }
        }

        private void item(Node node) {
            switch (node) {
                case ScalarNode scalar -> conda(scalar.getValue(), line(scalar));
                case MappingNode mapping -> {
                    for (var tuple : mapping.getValue()) {
                        if (text(tuple.getKeyNode()).equals("pip")
                                && tuple.getValueNode() instanceof SequenceNode list) {
                            list.getValue().forEach(each -> pip(text(each), line(each)));
                        }
                    }
                }
                default -> {
                    // Neither conda nor pip knows such an entry.
                }
            }
        }

        private void conda(String text, int line) {
            var spec = CondaSpec.of(text);
            if (spec.name().isEmpty() || spec.name().equals("pip")) {
                return;
            }
            if (spec.name().equals("python")) {
                python = spec.specifiers();
                return;
            }
            if (!spec.exact()) {
                problems.add(Problem.info(
                                Topic.DEPENDENCIES,
                                "The versions in `" + text + "` cannot be said in a requirement of Python's.")
                        .in(file, line, 0)
                        .so("Any version counts as fitting."));
            }
            var name = CondaNames.bundled().onIndex(spec.name());
            if (name.isEmpty()) {
                unnamed.add(spec.name());
                return;
            }
            add(name.get() + spec.specifiers(), line);
        }

        private void pip(String text, int line) {
            if (text.startsWith("-r") || text.startsWith("--")) {
                problems.add(Problem.info(
                                Topic.DEPENDENCIES,
                                "The option `" + text + "` in the pip part of " + file + " is not followed.")
                        .in(file, line, 0));
            } else if (text.startsWith("-e") || DirectReference.isOne(text)) {
                declared.add(new Declared(file, line, text, null));
            } else {
                add(text, line);
            }
        }

        private void add(String text, int line) {
            try {
                declared.add(new Declared(file, line, text, Requirement.parse(text)));
            } catch (ShipException e) {
                problems.add(e.problem().in(file, line, 0));
            }
        }

        private static String text(Node node) {
            return node instanceof ScalarNode scalar ? scalar.getValue() : "";
        }

        private static int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        }
    }
}
