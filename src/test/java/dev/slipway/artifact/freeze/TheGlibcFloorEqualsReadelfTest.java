package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheGlibcFloorEqualsReadelfTest {
    private static final Pattern NAME = Pattern.compile("Name: (\\S+)\\s+Flags");
    private static final Path READELF = Path.of("/usr/bin/readelf");

    @TempDir
    private Path temp;

    @Test
    void ofTheLibrariesThatJavaBrings() throws Exception {
        assumeThat(READELF).as("readelf").isExecutable();
        List<Path> libraries;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.home"), "lib"))) {
            libraries = files.filter(file -> file.toString().endsWith(".so"))
                    .limit(12)
                    .toList();
        }
        assumeThat(libraries).as("shared libraries").isNotEmpty();
        for (Path library : libraries) {
            assertThat(ElfNeeds.of(library)).as(library.toString()).isEqualTo(readelf(library));
        }
    }

    @Test
    void ofFilesThatAreNoneOrBroken() throws IOException {
        Path text = Files.writeString(temp.resolve("a.so"), "#!/bin/sh\n".repeat(20));
        byte[] broken = new byte[200];
        broken[0] = 0x7f;
        broken[1] = 'E';
        broken[2] = 'L';
        broken[3] = 'F';
        broken[4] = 2;
        broken[5] = 1;
        broken[40] = 64;
        broken[58] = 64;
        broken[60] = 2;

        assertThat(ElfNeeds.of(text)).isEmpty();
        assertThat(ElfNeeds.of(Files.write(temp.resolve("b.so"), broken))).isEmpty();
    }

    @Test
    void systemsAreNamedFromTheOldestThatServes() {
        assertThat(new GlibcFloor("2.35", temp).systems())
                .startsWith("Debian 12, Ubuntu 22.04")
                .endsWith("and newer (glibc 2.35)");
        assertThat(new GlibcFloor("2.17", temp).systems()).contains("RHEL and Rocky Linux 7");
        assertThat(new GlibcFloor("2.99", temp).systems()).isEqualTo("Linux systems (glibc 2.99)");
    }

    private static Set<String> readelf(Path library) throws Exception {
        Process process = new ProcessBuilder(READELF.toString(), "-VW", library.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Set<String> names = new TreeSet<>();
        int needs = text.indexOf("Version needs section");
        Matcher name = NAME.matcher(needs < 0 ? "" : text.substring(needs));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
