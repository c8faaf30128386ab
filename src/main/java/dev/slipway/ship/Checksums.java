package dev.slipway.ship;

import dev.slipway.artifact.bom.BomSteps;
import dev.slipway.change.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code SHA256SUMS} in the output folder, which {@code sha256sum -c} reads: what was handed over now or earlier and is still there. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    static void write(Path output, List<ArtifactResult> artifacts) {
        try {
            Map<String, String> lines = known(output);
            for (ArtifactResult artifact : artifacts) {
                Path path = artifact.path();
                if (path != null && path.startsWith(output)) {
                    read(Delivered.lines(path), lines);
                }
            }
            if (lines.isEmpty()) {
                return;
            }
            try (DirectoryStream<Path> bills = Files.newDirectoryStream(output, "*" + BomSteps.ENDING)) {
                for (Path bill : bills) {
                    read(Delivered.lines(bill), lines);
                }
            }
            StringBuilder text = new StringBuilder();
            lines.forEach((name, digest) ->
                    text.append(digest).append("  ").append(name).append('\n'));
            AtomicFile.write(output.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier run wrote of files that are still as they were then. */
    private static Map<String, String> known(Path output) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        Path file = output.resolve(FILE);
        if (Files.isRegularFile(file)) {
            read(Files.readString(file), lines);
        }
        for (String name : List.copyOf(lines.keySet())) {
            Path old = output.resolve(name).normalize();
            if (!old.startsWith(output)
                    || !Files.isRegularFile(old)
                    || !Results.sha256(old).equals(lines.get(name))) {
                lines.remove(name);
            }
        }
        return lines;
    }

    private static void read(String text, Map<String, String> lines) {
        text.lines().forEach(line -> {
            int gap = line.indexOf("  ");
            if (gap == 64) {
                lines.put(line.substring(gap + 2), line.substring(0, gap));
            }
        });
    }
}
