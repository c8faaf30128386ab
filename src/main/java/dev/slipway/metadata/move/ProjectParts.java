package dev.slipway.metadata.move;

import dev.slipway.metadata.Person;
import dev.slipway.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code [project]} in the making, with what goes beside it; what a move collects before the file is written. */
final class ProjectParts {
    String name = "";
    String version = "";
    String description = "";
    /** A file, relative to the project; empty where {@link #readmeText} holds the text itself or there is none. */
    String readme = "";

    String readmeText = "";
    String readmeType = "";
    String requiresPython = "";
    /** SPDX expression. */
    String license = "";
    /** What an older file says instead of an expression. */
    String licenseText = "";

    final List<String> licenseFiles = new ArrayList<>();
    final List<Person> authors = new ArrayList<>();
    final List<Person> maintainers = new ArrayList<>();
    final List<String> keywords = new ArrayList<>();
    final List<String> classifiers = new ArrayList<>();
    final List<String> dynamic = new ArrayList<>();
    final Map<String, String> urls = new LinkedHashMap<>();
    final List<Noted> dependencies = new ArrayList<>();
    final Map<String, List<Noted>> extras = new LinkedHashMap<>();
    final Map<String, List<Noted>> groups = new LinkedHashMap<>();
    final Map<String, String> scripts = new LinkedHashMap<>();
    final Map<String, String> guiScripts = new LinkedHashMap<>();
    /** Group to name to target. */
    final Map<String, Map<String, String>> entryPoints = new LinkedHashMap<>();

    final List<String> buildRequires = new ArrayList<>();
    String buildBackend = "";
    /** Tables of tools as TOML, without blank lines around. */
    final List<String> tables = new ArrayList<>();

    final List<Problem> told = new ArrayList<>();
    /** What cannot be known: key of the answer to the sentence that asks. */
    final Map<String, String> asked = new LinkedHashMap<>();

    /**
     * An item of a list with the comments that stood with it.
     *
     * @param above comment lines above it, each from its {@code #}
     * @param beside comment behind it, from its {@code #}; empty if none
     */
    record Noted(String text, List<String> above, String beside) {
        Noted(String text) {
            this(text, List.of(), "");
        }

        /** What stands behind {@code  #} in a requirement is a comment, as setuptools and pip have it. */
        static List<Noted> all(List<String> texts) {
            return texts.stream().map(Noted::parted).toList();
        }

        private static Noted parted(String text) {
            int comment = text.indexOf(" #");
            return comment < 0
                    ? new Noted(text)
                    : new Noted(
                            text.substring(0, comment).strip(),
                            List.of(),
                            text.substring(comment + 1).strip());
        }
    }

    /** Adds an entry point; those that become commands have tables of their own (PEP 621). */
    void point(String group, String name, String target) {
        switch (group) {
            case "console_scripts" -> scripts.put(name, target);
            case "gui_scripts" -> guiScripts.put(name, target);
            default ->
                entryPoints.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(name, target);
        }
    }

    void dynamic(String field) {
        if (!dynamic.contains(field)) {
            dynamic.add(field);
        }
    }

    void tell(Problem problem) {
        told.add(problem);
    }
}
