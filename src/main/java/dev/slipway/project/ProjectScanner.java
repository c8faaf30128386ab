package dev.slipway.project;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.FolderContents;
import dev.slipway.project.folder.FolderGuard;
import dev.slipway.project.folder.FolderWalk;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.release.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what a folder is. Runs no code of it. */
public final class ProjectScanner {
    private final Path home;
    private final ScanMemory.@Nullable Home memory;

    /** A scanner for the person who runs this program. */
    public ProjectScanner() {
        this(UserFolders.home(), null);
    }

    /**
     * One that remembers what it found in the source files of large folders, so that next time only what changed is read.
     *
     * @param cache the folder for what may be thrown away
     */
    public ProjectScanner(Path cache) {
        this(
                UserFolders.home(),
                Release.build()
                        .map(build -> new ScanMemory.Home(cache.resolve("scans"), build))
                        .orElse(null));
    }

    /**
     * @param home the directory that is nobody's project
     * @param memory null to read all files each time
     */
    ProjectScanner(Path home, ScanMemory.@Nullable Home memory) {
        this.home = home;
        this.memory = memory;
    }

    /**
     * Scans a folder.
     *
     * @throws dev.slipway.problem.ShipException BAD_ARGUMENT if there is no such folder, it is a file, or it is a whole drive or
     *     home directory
     */
    public Project scan(Path root) {
        return scan(root, ScanListener.SILENT);
    }

    /**
     * Scans a folder and tells how far it is.
     *
     * @throws dev.slipway.problem.ShipException as {@link #scan(Path)}, and CANCELLED if the listener says so
     */
    public Project scan(Path folder, ScanListener listener) {
        long start = System.nanoTime();
        long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        Path root = FolderGuard.check(folder, home);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            ForkJoinTask<FoundMetadata> metadata = pool.submit(() -> MetadataReader.read(root));
            FolderContents contents = new FolderWalk(root, listener::isCancelled).walk(pool);
            SourceReader.checkCancelled(listener);
            Set<String> extensions =
                    contents.others().stream().map(FoundFile::extension).collect(Collectors.toSet());
            ForkJoinTask<FileIndex> index = pool.submit(() -> new FileIndex(contents.others()));
            ForkJoinTask<SettingsFiles> settings = pool.submit(() -> SettingsFiles.read(contents.others(), listener));
            ScanMemory known = memory == null
                    ? ScanMemory.none()
                    : memory.of(root, contents.python().size(), extensions);
            SourceReader reader = new SourceReader(extensions, known, listener);
            @Nullable SourceFacts[] facts = reader.read(contents.python(), pool);
            SourceReader.checkCancelled(listener);
            pool.execute(() -> known.keep(contents.python(), facts, begun));
            List<SourceFacts> sources =
                    Arrays.stream(facts).filter(Objects::nonNull).toList();
            Notebooks notebooks = Notebooks.read(contents.notebooks(), extensions, listener);
            Scan scan = new Scan(root, metadata.join(), contents, sources, notebooks, settings.join(), listener);
            List<Problem> problems = new ArrayList<>(contents.problems());
            problems.addAll(reader.problems());
            return scan.project(problems, index.join(), pool, start);
        }
    }

    static Problem empty() {
        return Problem.error(Topic.PROJECT, "There is no Python in this folder.")
                .so("There is nothing to ship.")
                .advise("Open the folder that holds the .py files or notebooks.");
    }
}
