package dev.slipway.dependency;

import dev.slipway.dependency.RequirementsFile.Option;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a requirements file and those that it names (pip, "Requirements File Format"). */
final class RequirementsReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)\\}");
    private static final long LARGEST = 16L << 20;

    private final Path root;
    private final Map<String, String> environment;
    private final Set<Path> seen = new HashSet<>();
    private final List<Declared> declared = new ArrayList<>();
    private final List<Declared> constraints = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RequirementsReader(Path root, Map<String, String> environment) {
        this.root = root.toAbsolutePath().normalize();
        this.environment = environment;
    }

    RequirementsFile result() {
        return new RequirementsFile(declared, constraints, options, hashes, files, problems);
    }

    void read(Path path, boolean constraining) {
        Path file = path.toAbsolutePath().normalize();
        String name = name(file);
        // A file that names itself, or one that several name, is read once.
        if (!seen.add(file)) {
            return;
        }
        RequirementsText text = textOf(file, name);
        if (text == null) {
            return;
        }
        files.add(name);
        for (LogicalLine line : LogicalLine.split(text.text())) {
            if (!line.content().isEmpty()) {
                readLine(file, name, line, text.text(), constraining);
            }
        }
    }

    private @Nullable RequirementsText textOf(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(Problem.warning(Topic.DEPENDENCIES, "The file is too large for a list of requirements.")
                        .in(name, 0, 0));
                return null;
            }
            return RequirementsText.decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            problems.add(Problem.error(Topic.DEPENDENCIES, "The requirements file " + name + " does not exist.")
                    .in(name, 0, 0)
                    .advise("Create it, or take out the line that names it."));
        } catch (IOException e) {
            problems.add(Problem.error(Topic.DEPENDENCIES, "The requirements file " + name + " cannot be read.")
                    .in(name, 0, 0)
                    .advise("Check that it is a file and that you may read it."));
        }
        return null;
    }

    private void readLine(Path file, String name, LogicalLine line, String text, boolean constraining) {
        RequirementLine parsed = RequirementLine.of(line.content());
        switch (parsed) {
            case RequirementLine.Needed(String requirement, String found) -> {
                (constraining ? constraints : declared).add(understand(name, line, text, requirement));
                if (!found.isEmpty()) {
                    hashes.put(requirement, found);
                }
            }
            case RequirementLine.Editable(String whole) -> declared.add(new Declared(name, line.line(), whole, null));
            case RequirementLine.Nested(String target, boolean constraint) ->
                readNested(file, name, line, target, constraining || constraint);
            case RequirementLine.Global(String option, String value) ->
                options.add(new Option(name, line.line(), option, value));
            case RequirementLine.Unknown(String option) ->
                problems.add(Problem.error(
                                Topic.DEPENDENCIES, "pip knows no option “" + option + "”: “" + line.content() + "”.")
                        .in(name, line.line(), column(line, text, 0))
                        .advise("Take the option out, or correct its spelling."));
        }
    }

    private Declared understand(String name, LogicalLine line, String text, String requirement) {
        if (DirectReference.isOne(requirement)) {
            return new Declared(name, line.line(), requirement, null);
        }
        try {
            return new Declared(name, line.line(), requirement, Requirement.parse(requirement));
        } catch (ShipException e) {
            var legacy = LegacyLine.of(requirement, Platform.current(), false, path -> false);
            if (legacy.isPresent()) {
                String cause = "“" + requirement + "” is no requirement as pip reads it. ";
                problems.add(Problem.warning(
                                Topic.DEPENDENCIES, cause + legacy.get().reason())
                        .in(name, line.line(), column(line, text, e.problem().column() - 1))
                        .so("pip would refuse the whole file; Slipway goes on without that part of the line."));
                return new Declared(name, line.line(), requirement, null);
            }
            Problem problem = e.problem();
            problems.add(problem.in(name, line.line(), column(line, text, problem.column() - 1))
                    .so("pip would refuse the whole file."));
            return new Declared(name, line.line(), requirement, null);
        }
    }

    /** Columns count from where the line starts in the file, so what is left of its content counts too. */
    private static int column(LogicalLine line, String text, int inContent) {
        int indent = 0;
        while (line.start() + indent < line.end() && Character.isWhitespace(text.charAt(line.start() + indent))) {
            indent++;
        }
        return indent + inContent + 1;
    }

    private void readNested(Path file, String name, LogicalLine line, String target, boolean constraining) {
        String filled = fillIn(target, environment);
        if (filled.matches("(?i)^(https?|ftp|file):.*")) {
            problems.add(Problem.info(Topic.DEPENDENCIES, "The requirements named by an address are not looked at.")
                    .in(name, line.line(), 0));
            return;
        }
        try {
            Path parent = file.getParent();
            Path named = parent == null ? Path.of(filled) : parent.resolve(filled);
            if (Files.notExists(named)) {
                problems.add(Problem.error(Topic.DEPENDENCIES, "The requirements file " + target + " does not exist.")
                        .in(name, line.line(), 0)
                        .advise("Create it, or take out the line that names it."));
                return;
            }
            read(named, constraining);
        } catch (InvalidPathException e) {
            problems.add(Problem.error(Topic.DEPENDENCIES, "“" + target + "” is no name of a file.")
                    .in(name, line.line(), 0)
                    .advise("Correct the line."));
        }
    }

    private String name(Path file) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    /** As pip: only {@code ${NAME}} in capitals, and only if there is such a variable. */
    static String fillIn(String text, Map<String, String> environment) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = environment.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
