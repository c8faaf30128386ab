package dev.slipway.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The file that describes a project to its readers, where a packaging file does not name one. */
final class ReadmeFile {
    /** Endings from which build backends know how it is written, the likeliest first (PEP 621). */
    private static final List<String> ENDINGS = List.of(".md", ".rst", ".txt");

    private static final long LARGEST = 1 << 20;

    private ReadmeFile() {}

    /** Its name in this folder; empty if there is none, or none that is UTF-8, in which backends read it. */
    static String in(Path root) {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> rank(name(file)) < ENDINGS.size())
                    .sorted(Comparator.comparing((Path file) -> rank(name(file)))
                            .thenComparing(ReadmeFile::name))
                    .filter(ReadmeFile::isText)
                    .map(ReadmeFile::name)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static int rank(String name) {
        int ending = ENDINGS.indexOf(name.toLowerCase(Locale.ROOT).replaceFirst("^readme", ""));
        return ending < 0 ? ENDINGS.size() : ending;
    }

    private static boolean isText(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return false;
            }
            byte[] bytes = Files.readAllBytes(file);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !new String(bytes, StandardCharsets.UTF_8).isBlank();
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
