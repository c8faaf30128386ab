package dev.slipway.dependency;

import dev.slipway.metadata.DeclaredLine;
import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the files of a folder declare as dependencies.
 *
 * @param declared each declaration; those of the packaging files come before those of requirements files
 * @param options where requirements files say to look, such as {@code --extra-index-url}
 * @param constraints what requirements files name by {@code -c}
 * @param hashes of those requirements that have some, by their text: {@code --hash} options as written
 * @param open whether more is declared than can be known without running setup.py
 * @param problems lines that cannot be understood
 */
public record DeclaredRequirements(
        List<Declared> declared,
        List<RequirementsFile.Option> options,
        List<Declared> constraints,
        Map<String, String> hashes,
        boolean open,
        List<Problem> problems) {

    /** Nothing is declared. */
    public static final DeclaredRequirements NONE =
            new DeclaredRequirements(List.of(), List.of(), List.of(), Map.of(), false, List.of());

    public DeclaredRequirements {
        declared = List.copyOf(declared);
        options = List.copyOf(options);
        constraints = List.copyOf(constraints);
        hashes = Map.copyOf(hashes);
        problems = List.copyOf(problems);
    }

    /** Reads pyproject.toml, setup.cfg, requirements files, Pipfile and environment.yml of this folder; what cannot be read is among the problems. */
    public static DeclaredRequirements of(Path folder) {
        return of(folder, MetadataReader.read(folder), System.getenv());
    }

    /**
     * As {@link #of(Path)}, with the packaging files already read.
     *
     * @param environment values for {@code ${NAME}} in requirements files
     */
    public static DeclaredRequirements of(Path folder, FoundMetadata found, Map<String, String> environment) {
        List<Declared> declared = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<RequirementsFile.Option> options = new ArrayList<>();
        List<Declared> constraints = new ArrayList<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (DeclaredLine line : found.declared()) {
            declared.add(understand(line, problems));
        }
        Set<String> seen = new HashSet<>();
        for (RequirementsFiles.Found file : RequirementsFiles.in(folder)) {
            RequirementsFile read = RequirementsFile.read(folder, file.path(), environment);
            problems.addAll(read.problems());
            if (file.group().isEmpty()) {
                options.addAll(read.options());
                constraints.addAll(read.constraints());
                hashes.putAll(read.hashes());
            }
            for (Declared one : read.declared()) {
                // What several files include belongs to the first of them.
                if (seen.add(one.place() + one.text())) {
                    declared.add(new Declared(one.file(), one.line(), one.text(), one.requirement(), file.group()));
                }
            }
        }
        others(folder, declared, problems);
        if (declared.stream()
                .anyMatch(one -> one.file().equals(Pipfile.NAME) && one.group().isEmpty())) {
            PipfileLock.in(folder).ifPresent(lock -> {
                problems.addAll(lock.problems());
                if (lock.current()) {
                    constraints.addAll(lock.pins());
                    hashes.putAll(lock.hashes());
                }
            });
            Pipfile.in(folder).ifPresent(pipfile -> options.addAll(sources(pipfile)));
        }
        return new DeclaredRequirements(declared, options, constraints, hashes, found.open(), problems);
    }

    /** Pipfile and environment.yml; beside another file that says what is needed they are a group of their own. */
    private static void others(Path folder, List<Declared> declared, List<Problem> problems) {
        Pipfile.in(folder).ifPresent(pipfile -> {
            problems.addAll(pipfile.problems());
            add(declared, pipfile.declared(), "pipfile");
        });
        CondaFile.in(folder).ifPresent(conda -> {
            problems.addAll(conda.problems());
            add(declared, conda.declared(), "conda");
            if (!conda.unnamed().isEmpty()) {
                problems.add(Problem.info(
                        Topic.DEPENDENCIES,
                        "What only conda provides is left to it: " + String.join(", ", conda.unnamed()) + "."));
            }
        });
    }

    /** Pipenv's sources in the words of pip: the first is the index, others come besides. */
    private static List<RequirementsFile.Option> sources(Pipfile pipfile) {
        List<RequirementsFile.Option> options = new ArrayList<>();
        for (String url : pipfile.sources()) {
            String named = url.replaceAll("\\$(\\w+)", "\\${$1}");
            options.add(new RequirementsFile.Option(
                    Pipfile.NAME, 0, options.isEmpty() ? "--index-url" : "--extra-index-url", named));
        }
        return options;
    }

    private static void add(List<Declared> declared, List<Declared> more, String group) {
        boolean second = declared.stream().anyMatch(one -> one.group().isEmpty());
        for (Declared one : more) {
            declared.add(
                    second && one.group().isEmpty()
                            ? new Declared(one.file(), one.line(), one.text(), one.requirement(), group)
                            : one);
        }
    }

    private static Declared understand(DeclaredLine line, List<Problem> problems) {
        try {
            Requirement requirement = Requirement.parse(line.text());
            return new Declared(line.file(), line.line(), line.text(), requirement, line.group());
        } catch (ShipException e) {
            problems.add(e.problem().in(line.file(), line.line(), 0));
            return new Declared(line.file(), line.line(), line.text(), null, line.group());
        }
    }

    /** The same, told from a folder above: {@code folder} comes before each file. */
    public DeclaredRequirements below(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        return new DeclaredRequirements(
                declared.stream().map(one -> one.under(folder)).toList(),
                options.stream().map(one -> one.under(folder)).toList(),
                constraints.stream().map(one -> one.under(folder)).toList(),
                hashes,
                open,
                problems.stream()
                        .map(one ->
                                one.file() == null ? one : one.in(folder + "/" + one.file(), one.line(), one.column()))
                        .toList());
    }

    /**
     * As {@link #of(Path)}; where that folder declares nothing, the nearest declaration on the way from what starts the program
     * up to it.
     *
     * @param start the file that starts the program, relative to {@code root} with {@code /}; empty if there is none
     */
    public static DeclaredRequirements nearest(Path root, FoundMetadata found, String start) {
        DeclaredRequirements own = of(root, found, System.getenv());
        if (!own.always().isEmpty() || found.metadata().isDeclared()) {
            return own;
        }
        for (String folder = RelativePath.folderOf(start); !folder.isEmpty(); folder = RelativePath.folderOf(folder)) {
            DeclaredRequirements nearer = of(root.resolve(folder));
            if (!nearer.always().isEmpty()) {
                return nearer.below(folder);
            }
        }
        return own;
    }

    /** What is always needed: no extras, no development groups. */
    public List<Declared> always() {
        return declared.stream().filter(d -> d.group().isEmpty()).toList();
    }
}
