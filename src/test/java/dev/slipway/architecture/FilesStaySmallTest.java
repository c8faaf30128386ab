package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesStaySmallTest {
    private static final int LONGEST = 400;

    @Test
    void noSourceFileIsLongerThanItCanBeReadAtOnce() throws IOException {
        assertThat(sources().filter(source -> lines(source).size() > LONGEST))
                .as("a class that grows past %d lines has a second class in it", LONGEST)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        Stream<Path> folders = sources()
                .filter(source -> source.startsWith("src/main"))
                .map(Path::getParent)
                .distinct();

        assertThat(folders.filter(folder -> !saysWhatLivesThere(folder.resolve("package-info.java"))))
                .as(
                        "package-info.java with @NullMarked and what may live here: new code needs to know where it belongs")
                .isEmpty();
    }

    private static boolean saysWhatLivesThere(Path info) {
        return Files.exists(info)
                && lines(info).contains("@NullMarked")
                && lines(info).stream().anyMatch(line -> line.startsWith("/**"));
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(Path.of("src")).filter(path -> path.toString().endsWith(".java"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
