package dev.slipway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UvIsFetchedTest {
    private static final Sequence SEQUENCE = new Sequence();

    @TempDir
    private Path temporary;

    @Test
    @Tag("slow")
    void fromTheIndexIntoAnEnvironmentOfItsOwn() {
        UvTool tool = tool(PinnedRequirements.bundled("uv"));
        assertThat(tool.find().program()).isNull();

        Sequence.Outcome outcome = SEQUENCE.run(tool.fetch(host(), Map.of()));

        assertThat(outcome.ok()).as(outcome.output()).isTrue();
        assertThat(tool.find().program()).isEqualTo(tool.fetchedProgram());
        assertThat(new ToolVersions(SEQUENCE.processes()).of(tool.fetchedProgram(), "--version"))
                .isEqualTo(tool.fetchedVersion());
    }

    @Test
    @Tag("slow")
    void neverWithAnotherHash() {
        String text = PinnedRequirements.bundled("uv").text().replaceAll("sha256:[0-9a-f]{8}", "sha256:00000000");
        UvTool tool = tool(new PinnedRequirements("uv", text));

        Sequence.Outcome outcome = SEQUENCE.run(tool.fetch(host(), Map.of()));

        assertThat(outcome.ok()).isFalse();
        assertThat(outcome.output()).contains("DO NOT MATCH THE HASHES");
        assertThat(tool.find().program()).isNull();
        assertThat(tool.fetchedProgram()).doesNotExist();
    }

    @Test
    void everyPinHasHashesForEveryPlatform() {
        PinnedRequirements uv = PinnedRequirements.bundled("uv");
        assertThat(uv.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(uv.text().lines().filter(line -> line.contains("--hash=sha256:")))
                .hasSizeGreaterThan(15);

        for (String name : List.of("uv", "build", "pip-3.6")) {
            String text = PinnedRequirements.bundled(name).text();
            assertThat(Stream.of(text.split("\n(?=\\S)")).filter(block -> block.contains("==")))
                    .allMatch(block -> block.contains("--hash=sha256:"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
    void oneOnTheSearchPathMustWorkAndBeNewEnough() throws IOException {
        Path broken = standIn("broken", "exit 3");
        Path old = standIn("old", "echo 'uv 0.2.37'");
        Path good = standIn("good", "echo 'uv 0.99.0 (abc 2027-01-01)'");
        var path = new SearchPath(Platform.current(), List.of(broken, old, good));

        UvTool.Found found = new UvTool(path, folders(), new ToolVersions(SEQUENCE.processes())).find();

        assertThat(found.program()).isEqualTo(good.resolve("uv"));
        assertThat(found.version()).isEqualTo("0.99.0");
        assertThat(found.passedOver())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "The uv at " + broken.resolve("uv") + " does not work.",
                        "The uv at " + old.resolve("uv") + " is version 0.2.37, older than 0.8.0.");
    }

    @Test
    void anEnvironmentThatWasNotFinishedIsNotReady() throws IOException {
        PrivateTool tool =
                PrivateTool.in(temporary.resolve("tools"), PinnedRequirements.bundled("uv"), Platform.current());
        Files.createDirectories(tool.layout().programs());
        Files.createFile(tool.layout().python()).toFile().setExecutable(true);

        assertThat(tool.ready()).isFalse();
        Files.writeString(
                tool.layout().root().resolve("complete.txt"),
                tool.requirements().text());
        assertThat(tool.ready()).isTrue();
        Files.writeString(tool.layout().root().resolve("complete.txt"), "of other pins");
        assertThat(tool.ready()).isFalse();
    }

    @Test
    void progressIsAskedOnlyOfAPipThatTellsIt() {
        assertThat(Stream.of("3.6.15", "3.11.7", "3.12.1", "3.12.5", "nonsense").map(PipCommand::progress))
                .allMatch(List::isEmpty);
        assertThat(Stream.of("3.12.6", "3.13.0", "3.14.0").map(PipCommand::progress))
                .allMatch(arguments -> arguments.equals(List.of("--progress-bar", "raw")));
    }

    private Path standIn(String folder, String command) throws IOException {
        Path program = Files.createDirectories(temporary.resolve(folder)).resolve("uv");
        Files.writeString(program, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.resolveSibling("");
    }

    private UvTool tool(PinnedRequirements requirements) {
        return new UvTool(
                new SearchPath(Platform.current(), List.of()),
                new ToolVersions(SEQUENCE.processes()),
                PrivateTool.in(folders().data().resolve("tools"), requirements, Platform.current()));
    }

    private UserFolders folders() {
        return UserFolders.of(
                Platform.current(),
                Map.of("SLIPWAY_HOME", temporary.resolve("own 中文").toString()),
                temporary);
    }

    private static PythonHost host() {
        var path = SearchPath.of(Platform.current(), System.getenv());
        var versions = new ToolVersions(SEQUENCE.processes());
        var python = Stream.of("python3", "python")
                .flatMap(name -> path.all(name).stream())
                .findFirst();
        Assumptions.assumeTrue(python.isPresent(), "there is no Python on this machine");
        return new PythonHost(python.orElseThrow(), String.valueOf(versions.of(python.orElseThrow(), "-V")));
    }
}
