package dev.slipway.modularize;

import dev.slipway.problem.FileLine;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.DataFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which files besides code go into the package. */
final class DataMoves {
    /** Beyond that a file is no part of a package; moving would also hold it in memory. */
    private static final long LARGEST = 50L << 20;

    private static final long ALL = 200L << 20;

    private DataMoves() {}

    /**
     * @param files file to its path within the package
     * @param notes those that are too large
     */
    record Choice(Map<String, String> files, List<Problem> notes) {}

    static Choice of(Project project, ModuleMap map, Predicate<DataFile> included) {
        Map<String, String> files = new LinkedHashMap<>();
        List<Problem> notes = new ArrayList<>();
        long[] sum = {0};
        for (DataFile row : project.dataFiles()) {
            if (!included.test(row) || row.secret() || isOthers(row, map)) {
                continue;
            }
            for (String file : row.path().endsWith("/") ? inside(project.root(), row.path()) : List.of(row.path())) {
                long bytes = size(project.root().resolve(file));
                if (bytes > LARGEST || sum[0] + bytes > ALL) {
                    notes.add(
                            Problem.warning(
                                            Topic.PROJECT,
                                            file + " stays where it is: " + (bytes >> 20)
                                                    + " MB are too much for a package.")
                                    .in(file, 0, 0)
                                    .so("The program finds it as long as it is started in the project's folder.")
                                    .advise(
                                            "Let the program take the path as an argument, or download the file when it starts."));
                } else {
                    sum[0] += bytes;
                    files.put(file, inPackage(file, map));
                }
            }
        }
        return new Choice(files, notes);
    }

    /** Whether only code outside of the package uses it, such as a setup.py its README. */
    private static boolean isOthers(DataFile row, ModuleMap map) {
        return !row.usedBy().isEmpty()
                && row.usedBy().stream()
                        .noneMatch(use -> map.holds(FileLine.of(use).file()));
    }

    /** Beside the module it lay beside; else at the path that it has in the project. */
    static String inPackage(String file, ModuleMap map) {
        String folder = RelativePath.folderOf(file);
        for (String source : map.files().keySet()) {
            if (RelativePath.folderOf(source).equals(folder) && !folder.isEmpty()) {
                return ModuleMap.join(String.join("/", map.folder(source)), RelativePath.nameOf(file));
            }
        }
        String base = map.base();
        return !base.isEmpty() && file.startsWith(base + "/") ? file.substring(base.length() + 1) : file;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    private static List<String> inside(Path root, String folder) {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".py") && !file.contains("__pycache__"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
