package dev.slipway.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of temporary files: they tell which process made them, so that those of a killed one can be swept up. */
final class TemporaryName {
    private static final Pattern FORM = Pattern.compile("\\.slipway-(\\d{1,18})-[0-9a-f]{8}\\.tmp");

    private TemporaryName() {}

    static String next() {
        return ".slipway-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8) + ".tmp";
    }

    /** Deletes what killed processes left in this folder. What cannot be deleted stays; it is in nobody's way. */
    static void sweep(Path folder) {
        try (var files = Files.newDirectoryStream(folder, ".slipway-*.tmp")) {
            for (var file : files) {
                if (isLeftOver(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException _) {
            return;
        }
    }

    private static boolean isLeftOver(Path file) throws IOException {
        var matcher = FORM.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return false;
        }
        var process = ProcessHandle.of(Long.parseLong(matcher.group(1)));
        if (process.isEmpty() || !process.get().isAlive()) {
            return true;
        }
        // The number may have gone to another process since.
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return process.get()
                .info()
                .startInstant()
                .map(start -> written.isBefore(start.minusSeconds(5)))
                .orElse(false);
    }
}
