package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that code reads but the walk did not find.
 *
 * @param rows those that are there, but that git leaves out
 * @param problems those that are not there at all
 */
record MissingFiles(List<DataFile> rows, List<Problem> problems) {
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_ABROAD = 5;
    private static final int LONGEST_ENDING = 9;
    private static final long OUTSIZED = 50L << 20;

    /** Homes of people, and folders of services that run notebooks and apps: Colab, Kaggle, Streamlit's, Codespaces. */
    private static final List<String> HOMES = List.of(
            "/home/", "/Users/", "/root/", "/content/", "/kaggle/", "/mount/src/", "/mnt/", "/media/", "/workspaces/");

    private static final Set<String> ENDINGS = Set.of(
            "csv", "tsv", "xlsx", "xls", "json", "pkl", "pickle", "joblib", "h5", "keras", "pt", "pth", "onnx",
            "parquet", "feather", "yaml", "yml", "toml", "ini", "txt", "npy", "npz", "sav", "png", "jpg", "jpeg", "css",
            "html", "sql");

    /** Whether a path names a file that would be part of a project. */
    static boolean mayBeData(String first, String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && ENDINGS.contains(text.substring(dot + 1))
                && !first.startsWith("/")
                && !first.startsWith("~")
                && first.indexOf(':') < 0
                && text.chars().noneMatch(c -> "*?<>{}|%$".indexOf(c) >= 0);
    }

    /** Whether a path names a file where only its author, or the service that ran it, has it. */
    static boolean isAbroad(String text) {
        boolean drive = text.length() > 3
                && Character.isLetter(text.charAt(0))
                && text.charAt(1) == ':'
                && (text.charAt(2) == '\\' || text.charAt(2) == '/');
        if (!drive && HOMES.stream().noneMatch(text::startsWith)) {
            return false;
        }
        int dot = text.lastIndexOf('.');
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        return dot > slash + 1
                && dot >= text.length() - LONGEST_ENDING
                && text.chars().noneMatch(c -> "*?<>{}|%$".indexOf(c) >= 0);
    }

    static MissingFiles among(Path root, List<FileUses.Unmet> unmet, List<FileUses.Abroad> abroad) {
        Map<String, DataFile> rows = new LinkedHashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (FileUses.Unmet one : unmet) {
            String there = find(root, one);
            if (there != null) {
                rows.computeIfAbsent(there, path -> row(root, path, one.place()));
            } else if (!PythonLayout.isBeside(one.source()) && problems.size() < MOST_PROBLEMS) {
                problems.computeIfAbsent(one.text(), _ -> problem(one));
            }
        }
        abroad.stream()
                .sorted(Comparator.comparing(one -> one.place().contains(".ipynb:")))
                .limit(MOST_ABROAD)
                .forEach(one -> problems.computeIfAbsent(one.text(), _ -> problem(one)));
        return new MissingFiles(List.copyOf(rows.values()), new ArrayList<>(problems.values()));
    }

    private static Problem problem(FileUses.Abroad one) {
        // As it stands in code, each backslash may be written twice.
        String path = one.text().replace("\\\\", "\\");
        Problem problem = Problem.warning(
                        Topic.PROJECT, "The file " + path + " that is read here lies on another machine.")
                .at(one.place())
                .so("Nobody else has that folder, so the program stops there.");
        return one.here().isEmpty()
                ? problem.advise("Name the place relative to the file: Path(__file__).parent.")
                : problem.advise("Here it is " + one.here() + ": name it relative to the file that reads it.");
    }

    private static @Nullable String find(Path root, FileUses.Unmet one) {
        String folder = RelativePath.folderOf(one.source());
        try {
            while (true) {
                Path file = root.resolve(folder).resolve(one.text()).normalize();
                if (file.startsWith(root) && Files.isRegularFile(file)) {
                    return root.relativize(file).toString().replace('\\', '/');
                }
                if (folder.isEmpty()) {
                    return null;
                }
                folder = RelativePath.folderOf(folder);
            }
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static DataFile row(Path root, String path, String place) {
        long bytes = size(root.resolve(path));
        String secret = Secrets.byName(RelativePath.nameOf(path));
        if (secret != null) {
            return new DataFile(path, bytes, List.of(place), Decision.HOLD, secret, true);
        }
        return bytes > OUTSIZED
                ? new DataFile(
                        path,
                        bytes,
                        List.of(place),
                        Decision.HOLD,
                        DataFiles.size(bytes) + ", and git leaves it out; read in " + place)
                : new DataFile(
                        path,
                        bytes,
                        List.of(place),
                        Decision.INCLUDE,
                        "read in " + place + ", though git leaves it out");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Problem problem(FileUses.Unmet one) {
        return Problem.warning(Topic.PROJECT, "The file " + one.text() + " that is read here is not in the folder.")
                .at(one.place())
                .so("The program stops there, unless something makes the file first.")
                .advise("Put the file where the code looks for it, or let the code say what is missing.");
    }
}
