package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The files that hold a project's licence: those that are there, and those that a choice would write. */
public final class LicenseFiles {
    private static final Pattern NAME =
            Pattern.compile("(?i)(un)?licen[cs]e.*|copying.*|(.*[-_.])licen[cs]e(\\.\\w+)?");

    private LicenseFiles() {}

    /** Those in a folder itself, by name. */
    public static List<String> in(Path root) {
        var found = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(root)) {
            for (var entry : entries) {
                var name = String.valueOf(entry.getFileName());
                if (NAME.matcher(name).matches()) {
                    found.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    /** The identifiers in an expression, each once, without exceptions; empty if it is no valid one. */
    public static List<String> ids(String expression) {
        var parsed = LicenseExpression.parse(expression);
        return parsed.isValid()
                ? Arrays.stream(parsed.text()
                                .replaceAll(" WITH \\S+", "")
                                .replaceAll("[()]", " ")
                                .split("\\s+(AND|OR)\\s+|\\s+"))
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    /**
     * Edits that write the texts of a licence: LICENSE, or one file for each of several. None where the folder has a licence already, or
     * a text is not known.
     *
     * @param expression SPDX
     * @param year from when on the work is protected
     * @param holder whose work it is
     */
    public static List<FileChange> write(Path root, String expression, int year, String holder) {
        var ids = ids(expression);
        if (!in(root).isEmpty() || ids.isEmpty() || !LicenseTexts.ids().containsAll(ids)) {
            return List.of();
        }
        var changes = new ArrayList<FileChange>();
        for (var id : ids) {
            var name = ids.size() == 1 ? "LICENSE" : "LICENSE-" + id + ".txt";
            LicenseTexts.of(id, year, holder)
                    .ifPresent(text -> changes.add(new FileChange(
                            root.resolve(name), null, text.getBytes(StandardCharsets.UTF_8), "Write " + name)));
        }
        return changes;
    }

    /** Who holds the rights, as a licence names them: the authors; where none are known, those of the project. */
    public static String holder(List<Person> authors, String project) {
        var names = authors.stream()
                .map(person -> person.name().isEmpty() ? person.email() : person.name())
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty()
                ? "the authors of " + (project.isEmpty() ? "this project" : project)
                : String.join(", ", names);
    }
}
