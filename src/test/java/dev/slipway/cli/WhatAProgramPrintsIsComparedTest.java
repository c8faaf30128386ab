package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.ShipResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program prints is recorded once and compared afterwards, whatever it is made into. */
@Tag("slow")
class WhatAProgramPrintsIsComparedTest {
    private static final List<String> FAMILIES = List.of("wheel", "sdist", "zipapp", "zip", "executable");

    @TempDir
    private Path temp;

    @Test
    void everyFamilyIsHeldToWhatWasRecordedOnce() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("潮 tides"));
        write(folder, "high");
        Profile profile = Profile.proposed()
                .withArtifact("zipapp", Map.of())
                .withArtifact("zip", Map.of())
                .withArtifact("executable", Map.of("form", "one-folder"));
        ProfileFile.fresh(folder.resolve(ProfileFile.NAME)).save(profile);
        assertThat(Console.run("expect", folder, "--record").err()).contains("Nothing was shipped yet");
        Console first = Console.run("ship", folder);
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        // What is measured reaches the person and the result alike.
        for (String told : List.of(first.out(), printed(folder).toString())) {
            assertThat(told).contains("s the first time", "It holds ", "It will hold about ");
            if (Platform.current() == Platform.LINUX) {
                assertThat(told).contains("It runs on Debian", "Plain PyInstaller would put");
            }
        }
        printed(folder)
                .forEach(artifact -> assertThat(artifact.path("printed").toString())
                        .as(artifact.path("id").asText())
                        .isEqualTo("[\"tide is high\"]"));

        assertThat(Console.run("expect", folder).out()).contains("compared with nothing");
        assertThat(Console.run("expect", folder, "--record").out()).contains("tide is high");

        Profile recorded = ProfileFile.open(folder.resolve(ProfileFile.NAME)).profile();
        assertThat(recorded.agreed().expected()).containsExactly("tide is high");
        assertThat(Shipped.once(folder, recorded).ok()).isTrue();

        write(folder, "low");
        ShipResult differs = Shipped.once(folder, recorded);

        assertThat(differs.ok()).isFalse();
        for (String family : FAMILIES) {
            assertThat(differs.artifacts())
                    .filteredOn(one -> one.id().equals(family))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.verified()).as(family).isFalse();
                        assertThat(one.checks().toString()).contains("-tide is high\n+tide is low");
                    });
        }
        Problem problem = differs.problems().stream()
                .filter(one -> one.message().contains("does not print what is expected"))
                .findFirst()
                .orElseThrow();
        Profile mended = Fixes.apply(
                recorded,
                Objects.requireNonNull(Objects.requireNonNull(problem.remedy()).fix()));
        assertThat(mended.agreed().expected()).containsExactly("tide is low");
        assertThat(Shipped.once(folder, mended).ok()).isTrue();
        assertThat(Console.run("expect", folder, "--forget").out()).contains("compared with nothing");
    }

    private static void write(Path folder, String tide) throws IOException {
        Files.writeString(
                folder.resolve("app.py"), "if __name__ == '__main__':\n    print('tide is', '" + tide + "')\n");
    }

    private static JsonNode printed(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("dist/slipway-result.json").toFile())
                .path("artifacts");
    }
}
