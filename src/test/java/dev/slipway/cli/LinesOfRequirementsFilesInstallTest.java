package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of line that pip takes, installed by both engines and imported. */
@Tag("slow")
class LinesOfRequirementsFilesInstallTest {
    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void folder() throws IOException {
        project = Files.createDirectories(temporary.resolve("项目 one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void repositoriesByBranchTagAndCommitAndAFolderInOne(String engine) throws IOException {
        Path repository = temporary.resolve("repository");
        source(repository, "pkga", "tagged");
        source(repository.resolve("sub"), "pkgb", "below");
        git(repository, "init", "-q", "-b", "main", ".");
        git(repository, "add", "-A");
        git(repository, "commit", "-qm", "one");
        git(repository, "tag", "v1");
        git(repository, "checkout", "-q", "-b", "dev");
        source(repository, "pkga", "branch");
        git(repository, "commit", "-qam", "two");
        String commit = git(repository, "rev-parse", "v1^{commit}");
        String address = "git+"
                + repository
                        .toUri()
                        .toString()
                        .replaceFirst("^file:/(?!/)", "file:///")
                        .replaceFirst("/$", "");

        for (String reference : List.of("dev", "v1", commit)) {
            requirements(
                    "-e " + address + "@" + reference + "#egg=pkga", "-e " + address + "@v1#egg=pkgb&subdirectory=sub");
            made(engine);

            assertThat(said("import pkga, pkgb; print(pkga.V, pkgb.V)"))
                    .isEqualTo((reference.equals("dev") ? "branch" : "tagged") + " below");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void foldersWheelsAndLinksBesideTheFileThatNamesThem(String engine) throws IOException {
        source(project.resolve("vendored"), "loc", "here");
        Files.createDirectories(project.resolve("more/wheels"));
        PrivateIndex.wheel(project.resolve("more/wheels"), "by-link", "2.0", List.of());
        Path wheel = PrivateIndex.wheel(project, "by-file", "3.0", List.of());
        requirements("-e ./vendored", "./" + wheel.getFileName(), "-r more/other.txt");
        Files.writeString(project.resolve("more/other.txt"), "--find-links wheels\nby-link\n");

        made(engine);

        assertThat(said("import loc, by_link, by_file; print(loc.V, by_link.__version__, by_file.__version__)"))
                .isEqualTo("here 2.0 3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void hashesAreLookedAt(String engine) throws IOException {
        Path wheels = Files.createDirectories(project.resolve("wheels"));
        Path wheel = PrivateIndex.wheel(wheels, "hush-hashed", "1.0", List.of());
        String digest = sha256(wheel);
        requirements("--find-links wheels", "hush-hashed==1.0 --hash=sha256:" + digest);
        made(engine);
        assertThat(said("import hush_hashed; print(hush_hashed.__version__)")).isEqualTo("1.0");

        PrivateIndex.wheel(wheels, "hush-hashed", "2.0", List.of());
        requirements("--find-links wheels", "hush-hashed==2.0 --hash=sha256:" + digest);
        var end = environment(engine);

        assertThat(end.code()).as(end.output()).isNotZero();
        assertThat(end.output()).contains("is not the one that");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private void made(String engine) throws IOException {
        var end = environment(engine);
        assertThat(end.code()).as(end.output()).isZero();
    }

    private SlipwayProcess.End environment(String engine) throws IOException {
        return SlipwayProcess.run(project, Map.of(), "environment", project, "--engine", engine);
    }

    private void requirements(String... lines) throws IOException {
        Files.writeString(project.resolve("requirements.txt"), String.join("\n", lines) + "\n");
        Files.writeString(project.resolve("app.py"), "print('here')\n");
    }

    private String said(String code) throws IOException {
        Path python = new VenvLayout(Platform.current(), project.resolve(".venv")).python();
        return run(project, python.toString(), "-I", "-c", code);
    }

    private static void source(Path folder, String name, String value) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("__init__.py"), "V = '" + value + "'\n");
        Files.writeString(folder.resolve("pyproject.toml"), """
                [build-system]
                requires = ["flit_core>=3.4"]
                build-backend = "flit_core.buildapi"
                [project]
                name = "%s"
                version = "1.0"
                description = "One"
                """.formatted(name));
    }

    private static String git(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b.example"));
        command.addAll(List.of(words));
        return run(folder, command.toArray(String[]::new));
    }

    private static String run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            assumeTrue(!command[0].equals("git") || process.waitFor() == 0, output);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return output;
    }
}
