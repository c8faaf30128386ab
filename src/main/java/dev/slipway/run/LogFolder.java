package dev.slipway.run;

import dev.slipway.change.SlipwayFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code .slipway/logs/<run>/}: the logs of one run; those of the last ten runs are kept.
 *
 * @param root the project
 * @param run name of the run, by its time, so that later ones sort after earlier ones
 */
record LogFolder(Path root, String run) {
    private static final int KEPT = 10;
    private static final String NAME = "\\d{8}-\\d{6}-\\d{3}(-\\d+)?";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    static LogFolder fresh(Path root) {
        String time = TIME.format(Instant.now());
        String name = time;
        for (int i = 2; Files.exists(logs(root).resolve(name)); i++) {
            name = time + "-" + i;
        }
        return new LogFolder(root, name);
    }

    /** The file of a step's log. */
    Path file(String step) {
        return logs(root).resolve(run).resolve(step.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
    }

    /** Removes the logs of older runs. What cannot be removed stays. */
    void prune() {
        List<Path> runs = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                logs(root), folder -> folder.getFileName().toString().matches(NAME))) {
            stream.forEach(runs::add);
            runs.sort(Comparator.comparing(folder -> folder.getFileName().toString()));
            for (Path old : runs.subList(0, Math.max(0, runs.size() - KEPT))) {
                new OwnFiles(root).remove(old);
            }
        } catch (IOException | RuntimeException _) {
            return;
        }
    }

    private static Path logs(Path root) {
        return new SlipwayFolder(root).path().resolve("logs");
    }
}
