package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.ProjectLock;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnkindFoldersEndInAClearMessageTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"scan", "init", "plan", "ship"})
    void aFolderThatIsNotThere(String command) {
        Console console = Console.run(command, temp.resolve("gone"));

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(console.err()).contains("There is no folder or profile " + temp.resolve("gone"));
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wholeDrives")
    void homeAndWholeDrivesAreNotWalked(Path folder) {
        for (String command : List.of("scan", "ship")) {
            Console console = Console.run(command, folder);

            assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
            assertThat(console.err()).contains("error: ").contains("->");
        }
        assertThat(folder.resolve(".slipway")).doesNotExist();
    }

    private static Stream<Path> wholeDrives() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(home, home.getRoot());
    }

    @Test
    void anEmptyFolderIsNamedAndNothingIsWritten() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));

        assertThat(Console.run("scan", folder, "--json").json().path("kind").asText())
                .isEqualTo("empty");
        Console shipped = Console.run("ship", folder);
        assertThat(shipped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(shipped.err()).contains("no Python");
        assertThat(folder.resolve("pyproject.toml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "a & b; echo x", "quo'te \"d\"", "研究 🚢", "$HOME `id`"})
    void unusualNamesAreOrdinary(String name) {
        Path folder = temp.resolve(name);
        Sample.TIDE_TABLE.copyTo(folder);

        Console scanned = Console.run("scan", folder, "--json");
        Console planned = Console.run("plan", folder, "--json");

        assertThat(scanned.exitCode()).as(scanned.err()).isZero();
        assertThat(scanned.json().path("entryPoints").get(0).path("target").asText())
                .isIn("tides", "tide-table");
        assertThat(planned.exitCode()).as(planned.out() + planned.err()).isZero();
        assertThat(folder.resolve(".slipway")).doesNotExist();
    }

    @Test
    void invalidTomlIsNamedWithLineAndColumnAndText() throws IOException {
        Sample.TIDE_TABLE.copyTo(temp);
        Path pyproject = temp.resolve("pyproject.toml");
        String broken = Files.readString(pyproject).replace("version = \"1.0.0\"", "version = 1.0.0\"");
        Files.writeString(pyproject, broken);

        Console scanned = Console.run("scan", temp, "--json");
        Console shipped = Console.run("ship", temp);

        assertThat(scanned.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(scanned.json().path("problems").get(0).path("line").asInt()).isEqualTo(7);
        assertThat(shipped.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shipped.err()).contains("version = 1.0.0\"").containsOnlyOnce("pyproject.toml:7:");
        assertThat(pyproject).hasContent(broken);
    }

    @Test
    void aFileThatIsNoProfileIsNotCalledABrokenOne() {
        Sample.TIDE_TABLE.copyTo(temp);
        Path source = temp.resolve("src/tides/moon.py");

        Console shipped = Console.run("ship", source);

        assertThat(shipped.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(shipped.err())
                .contains("no profile")
                .contains("Open the folder")
                .doesNotContain("delete");
    }

    @Test
    void aProfileOfANewerSlipwayIsLeftAlone() throws IOException {
        Sample.TIDE_TABLE.copyTo(temp);
        Path profile = Files.writeString(temp.resolve("slipway.json"), "{\"version\": 7}");

        for (Object path : List.of(temp, profile)) {
            Console shipped = Console.run("ship", path);
            assertThat(shipped.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(shipped.err()).contains("version 7");
        }
        assertThat(profile).hasContent("{\"version\": 7}");
    }

    @Test
    void aProjectThatSomebodyElseHasOpenIsNotTouched() {
        Sample.TIDE_TABLE.copyTo(temp);
        try (ProjectLock lock = ProjectLock.take(temp, "the window")) {
            Console shipped = Console.run("ship", temp);

            assertThat(lock).isNotNull();
            assertThat(shipped.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
            assertThat(shipped.err()).contains("is open in the window");
        }
    }

    @Test
    void unknownArtifactsAndOptionsAreBadArguments() {
        Sample.TIDE_TABLE.copyTo(temp);

        Console unknown = Console.run("plan", temp, "--only", "wheel,cake");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(unknown.err()).contains("no artifact called \"cake\"").contains("wheel, sdist");
        assertThat(Console.run("plan", temp, "--nonsense").exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(Console.run().exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    }

    @Test
    void aPythonThatIsNotHereIsOffered() {
        Sample.TIDE_TABLE.copyTo(temp);

        Console planned = Console.run("ship", temp, "--python", "3.99");

        assertThat(planned.exitCode()).isEqualTo(ExitCode.TOOL_MISSING);
        assertThat(planned.err()).contains("Python 3.99 is not on this machine").contains("Install Python 3.99");
    }
}
