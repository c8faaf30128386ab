package dev.slipway.project.folder;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Lists the files of a project, several folders at a time. */
public final class FolderWalk {
    private static final Set<String> MODELS =
            Set.of("pkl", "pickle", "joblib", "sav", "h5", "keras", "pt", "pth", "onnx", "safetensors");

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_FILES = 2_000_000;

    private final Path root;
    private final BooleanSupplier cancelled;
    private final List<FoundFile> python = new ArrayList<>();
    private final List<FoundFile> notebooks = new ArrayList<>();
    private final List<FoundFile> others = new ArrayList<>();
    private final List<String> environments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int skipped;
    private int unreadable;

    /**
     * @param root an absolute folder
     * @param cancelled asked often; true ends the walk with what was found so far
     */
    public FolderWalk(Path root, BooleanSupplier cancelled) {
        this.root = root;
        this.cancelled = cancelled;
    }

    /** Walks. To be called once. */
    public FolderContents walk(ForkJoinPool pool) {
        pool.invoke(new Visit(root, "", null));
        if (unreadable > MOST_PROBLEMS) {
            problems.add(Problem.warning(
                    Topic.PROJECT, (unreadable - MOST_PROBLEMS) + " more files or folders could not be read."));
        }
        Collections.sort(environments);
        return new FolderContents(byPath(python), byPath(notebooks), byPath(others), environments, skipped, problems);
    }

    private static List<FoundFile> byPath(List<FoundFile> files) {
        FoundFile[] sorted = files.toArray(FoundFile[]::new);
        Arrays.parallelSort(sorted, Comparator.comparing(FoundFile::path));
        return List.of(sorted);
    }

    /** One folder, and then those in it. */
    @SuppressWarnings("serial")
    private final class Visit extends RecursiveAction {
        private final Path folder;
        private final String path;
        private final @Nullable IgnoreRules inherited;

        Visit(Path folder, String path, @Nullable IgnoreRules inherited) {
            this.folder = folder;
            this.path = path;
            this.inherited = inherited;
        }

        @Override
        protected void compute() {
            if (cancelled.getAsBoolean()) {
                return;
            }
            List<Path> entries = entries(folder, path);
            if (entries == null) {
                return;
            }
            List<String> paths = entries.stream().map(this::relative).toList();
            Set<String> names = HashSet.newHashSet(entries.size());
            for (String entry : paths) {
                names.add(entry.substring(path.length()));
            }
            if (!path.isEmpty() && leftOut(names)) {
                return;
            }
            IgnoreRules rules = names.contains(".gitignore")
                    ? IgnoreRules.read(folder.resolve(".gitignore"), path, inherited)
                    : inherited;
            List<FoundFile> files = new ArrayList<>();
            List<Visit> folders = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                look(entries.get(i), paths.get(i), rules, files, folders);
            }
            keep(files);
            invokeAll(folders);
        }

        /** Relative to the root with {@code /}: cut off, since asking a path for its name copies it each time. */
        private String relative(Path entry) {
            String full = entry.toString();
            return path + full.substring(full.lastIndexOf(File.separatorChar) + 1);
        }

        private boolean leftOut(Set<String> names) {
            if (LeftOut.isEnvironment(names)) {
                skip(path.substring(0, path.length() - 1));
                return true;
            }
            if (LeftOut.isOutput(folder.getFileName().toString(), names)) {
                skip(null);
                return true;
            }
            return false;
        }

        private void look(
                Path entry, String entryPath, @Nullable IgnoreRules rules, List<FoundFile> files, List<Visit> folders) {
            try {
                BasicFileAttributes facts =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (facts.isSymbolicLink()) {
                    facts = Files.readAttributes(entry, BasicFileAttributes.class);
                    if (facts.isDirectory()) {
                        linked(entry, entryPath);
                        return;
                    }
                }
                if (facts.isDirectory()) {
                    if (LeftOut.byName(entryPath.substring(path.length()))
                            || rules != null && rules.ignores(entryPath, true)) {
                        skip(null);
                    } else {
                        folders.add(new Visit(entry, entryPath + "/", rules));
                    }
                } else if (facts.isRegularFile()
                        && (rules == null || isModel(entryPath) || !rules.ignores(entryPath, false))) {
                    files.add(FoundFile.of(entryPath, entry, entryPath.substring(path.length()), facts));
                }
            } catch (IOException e) {
                if (!Files.isSymbolicLink(entry)) { // A link that leads nowhere is nobody's data.
                    failed("The file cannot be read.", entryPath);
                }
            }
        }
    }

    private @Nullable List<Path> entries(Path folder, String path) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            failed("The folder cannot be read.", path);
            return null;
        }
        return entries;
    }

    private synchronized void keep(List<FoundFile> files) {
        if (python.size() + others.size() + notebooks.size() > MOST_FILES) {
            return;
        }
        for (FoundFile file : files) {
            if (file.isTemplate()) {
                others.add(file);
            } else if (FoundFile.isPython(file.extension())) {
                python.add(file);
            } else if (file.extension().equals("ipynb")) {
                notebooks.add(file);
            } else {
                others.add(file);
            }
        }
    }

    private synchronized void skip(@Nullable String environment) {
        skipped++;
        if (environment != null) {
            environments.add(environment);
        }
    }

    private synchronized void linked(Path link, String path) {
        skipped++;
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root.toRealPath()) && problems.size() < MOST_PROBLEMS) {
                problems.add(Problem.info(Topic.PROJECT, "The link leads out of the folder, to " + target + ".")
                        .in(path, 0, 0)
                        .so("What lies there does not go along."));
            }
        } catch (IOException e) {
            // A link in a circle leads nowhere.
        }
    }

    private synchronized void failed(String message, String path) {
        unreadable++;
        if (unreadable <= MOST_PROBLEMS) {
            String place = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            problems.add(Problem.warning(Topic.PROJECT, message)
                    .in(place.isEmpty() ? "." : place, 0, 0)
                    .so("The scan goes on without it.")
                    .advise("Change its permissions and scan again."));
        }
    }

    /** A model is needed even where git ignores it, as it often does for its size; what it is for is decided by who reads it. */
    private static boolean isModel(String path) {
        int dot = path.lastIndexOf('.');
        return dot > 0 && MODELS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
