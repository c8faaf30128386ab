package dev.slipway.artifact.freeze;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which distribution each file of an environment belongs to, by the RECORD files ("Recording installed projects", packaging.python.org).
 *
 * @param owners real path to the distribution's name
 * @param bytes real path to size, as recorded; 0 where none is
 */
record RecordedFiles(Map<Path, String> owners, Map<Path, Long> bytes) {

    /** @param sitePackages folder of installed distributions; nothing is known where it is missing */
    static RecordedFiles of(Path sitePackages) throws IOException {
        Map<Path, String> owners = new HashMap<>();
        Map<Path, Long> bytes = new HashMap<>();
        if (Files.isDirectory(sitePackages)) {
            Path real = sitePackages.toRealPath();
            try (DirectoryStream<Path> infos = Files.newDirectoryStream(real, "*.dist-info")) {
                for (Path info : infos) {
                    read(real, info, owners, bytes);
                }
            }
        }
        return new RecordedFiles(owners, bytes);
    }

    private static void read(Path site, Path info, Map<Path, String> owners, Map<Path, Long> bytes) throws IOException {
        Path record = info.resolve("RECORD");
        if (!Files.isRegularFile(record)) {
            return;
        }
        String folder = info.getFileName().toString();
        int dash = folder.indexOf('-');
        String name = (dash < 0 ? folder : folder.substring(0, dash)).replace('_', '-');
        for (String line : new String(Files.readAllBytes(record), StandardCharsets.UTF_8).split("\n")) {
            String row = line.strip();
            // Path, hash and size; a path with a comma in it is quoted.
            boolean quoted = row.startsWith("\"");
            int end = quoted ? row.indexOf("\",", 1) : row.indexOf(',');
            if (end < 0) {
                continue;
            }
            String path = row.substring(quoted ? 1 : 0, end).replace("\"\"", "\"");
            try {
                Path file = site.resolve(path).normalize();
                owners.put(file, name);
                bytes.put(file, number(row.substring(row.lastIndexOf(',') + 1)));
            } catch (InvalidPathException _) {
                // Nothing that can be on this disk.
            }
        }
    }

    private static long number(String text) {
        try {
            return text.isBlank() ? 0 : Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
