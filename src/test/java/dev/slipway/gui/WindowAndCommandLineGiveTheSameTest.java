package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.OpenProject;
import dev.slipway.gui.session.Session;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import dev.slipway.ship.ShipResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One profile, shipped by the session that the window uses and by the command line, in two folders: every file is equal, byte for byte. */
@Tag("slow")
class WindowAndCommandLineGiveTheSameTest {
    private static final List<String> ENDINGS =
            List.of(".whl", ".tar.gz", ".pyz", ".zip", "Dockerfile", ".dockerignore");

    @TempDir
    private Path temp;

    @Test
    void wheelSdistZipappZipAndDockerfile() throws Exception {
        Profile profile = Profile.proposed()
                .withArtifact("zipapp", Map.of())
                .withArtifact("zip", Map.of())
                .withArtifact("dockerfile", Map.of());
        Path clicked = folder("clicked", profile);
        Path typed = folder("typed in a console", profile);

        byTheWindow(clicked);
        byTheCommandLine(typed);

        Map<String, String> one = digests(clicked);
        assertThat(one.keySet())
                .hasSize(ENDINGS.size())
                .allSatisfy(name -> assertThat(ENDINGS).anyMatch(name::endsWith));
        assertThat(digests(typed)).isEqualTo(one);
    }

    private Path folder(String name, Profile profile) throws IOException {
        Path folder = temp.resolve(name).resolve("tides");
        Sample.TIDE_TABLE.copyTo(folder);
        ProfileFile.fresh(folder.resolve(ProfileFile.NAME)).save(profile);
        return folder;
    }

    private static void byTheWindow(Path folder) throws InterruptedException {
        ToolkitThread.start();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            Session session = ToolkitThread.get(() -> {
                var opened =
                        new Session(OpenProject.open(folder, Host.current()), new Background(work, Platform::runLater));
                opened.rescan();
                return opened;
            });
            wait(() -> session.outlookProperty().get() != null
                    && !session.lookingProperty().get());
            ToolkitThread.get(() -> {
                session.ship();
                return true;
            });
            wait(() -> session.run().resultProperty().get() != null);
            ShipResult result = ToolkitThread.get(
                    () -> Objects.requireNonNull(session.run().resultProperty().get()));
            assertThat(result.ok()).as(result.problems().toString()).isTrue();
            ToolkitThread.get(() -> {
                session.close();
                return true;
            });
        }
    }

    private static void wait(Callable<Boolean> until) throws InterruptedException {
        for (int tries = 0; tries < 3000 && !ToolkitThread.get(until); tries++) {
            Thread.sleep(100);
        }
    }

    private void byTheCommandLine(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.slipway.Slipway",
                        "ship",
                        folder.toString())
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /** Of what is in the output folder, and of what was written into the project itself. */
    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> made = Files.list(folder.resolve("dist"));
                Stream<Path> written = Files.list(folder)) {
            for (Path file : Stream.concat(made, written).toList()) {
                String name = file.getFileName().toString();
                if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    digests.put(
                            name,
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
        }
        return digests;
    }
}
