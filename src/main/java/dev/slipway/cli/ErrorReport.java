package dev.slipway.cli;

import dev.slipway.settings.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps the details of a bug in a file, since a stack trace on the screen helps nobody who is not its author. */
final class ErrorReport {
    private ErrorReport() {}

    /** Writes the report and says where. */
    static Path write(Exception exception) {
        Path file = Surroundings.current().folders().cache().resolve("error.txt");
        try {
            Files.createDirectories(file.getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                writer.println(Instant.now());
                exception.printStackTrace(writer);
            }
        } catch (IOException e) {
            exception.addSuppressed(e);
        }
        return file;
    }
}
