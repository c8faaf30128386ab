package dev.slipway.dependency;

import dev.slipway.change.OwnText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requirements files of a folder, by the names that people give them. */
public final class RequirementsFiles {

    /**
     * One of them.
     *
     * @param group what it is for, by its name: {@code dev} for requirements-dev.txt; empty for the program itself
     */
    public record Found(Path path, String group) {}

    private static final Pattern NAME =
            Pattern.compile("(?:(.+?)[-_.]?)??requirements?(?:[-_.]?(.+?))??\\.txt", Pattern.CASE_INSENSITIVE);
    /** What an image installs, written by ourselves beside its Dockerfile: it follows from what is declared, and declares nothing. */
    public static final String OF_IMAGE = "requirements.docker.txt";
    /** The same where a person has a file of that name already. */
    public static final String OF_IMAGE_BESIDE = "requirements.slipway.txt";

    private static final Set<String> MAIN =
            Set.of("", "base", "main", "common", "prod", "production", "run", "runtime", "app");

    private static final List<String> FOLDERS = List.of("requirements", "reqs");

    private RequirementsFiles() {}

    /** Those in the folder itself and in its folders {@code requirements} and {@code reqs}; those for the program itself first. */
    public static List<Found> in(Path folder) {
        List<Found> found = new ArrayList<>();
        for (Path file : files(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                String words =
                        (name.group(1) == null ? "" : name.group(1)) + (name.group(2) == null ? "" : name.group(2));
                found.add(new Found(file, group(words)));
            }
        }
        onlyOneOf(found);
        for (String name : FOLDERS) {
            files(folder.resolve(name)).forEach(file -> inside(file, found));
        }
        found.sort(Comparator.comparing(Found::group)
                .thenComparing(f -> f.path().getNameCount())
                .thenComparing(f -> f.path().toString().length())
                .thenComparing(Found::path));
        return found;
    }

    /** In a folder for them each file is one; {@code base.txt} and {@code base-requirements.txt} are the same. */
    private static void inside(Path file, List<Found> found) {
        String name = file.getFileName().toString();
        if (name.contains("constraint")) {
            return;
        }
        Matcher words = NAME.matcher(name);
        boolean named = words.matches() && words.group(1) != null && words.group(2) == null;
        found.add(new Found(file, group(named ? words.group(1) : name.substring(0, name.length() - ".txt".length()))));
    }

    /** Beside requirements.txt, a requirement.txt is an older or misspelt copy of it, and pip would be given only one. */
    private static void onlyOneOf(List<Found> found) {
        boolean usual = found.stream().anyMatch(file -> isCalled(file, "requirements.txt"));
        found.removeIf(file -> usual && isCalled(file, "requirement.txt"));
    }

    private static boolean isCalled(Found file, String name) {
        return file.path().getFileName().toString().equalsIgnoreCase(name);
    }

    private static String group(String words) {
        String group = words.toLowerCase(Locale.ROOT);
        return MAIN.contains(group) || group.equals("requirements") ? "" : group;
    }

    /** Only files of such names are looked into: all others are read later anyway. */
    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return (name.equals(OF_IMAGE) || name.equals(OF_IMAGE_BESIDE)) && OwnText.isMarked(file);
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry) && !isOurs(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }
}
