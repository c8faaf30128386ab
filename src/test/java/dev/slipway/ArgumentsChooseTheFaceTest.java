package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.SlipwayCommand;
import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class ArgumentsChooseTheFaceTest {
    private static final Display SCREEN = new Display(true);
    private static final Display NO_SCREEN = new Display(false);

    @Test
    void noArgumentsOpenTheWindow() {
        assertThat(Face.of(List.of(), SCREEN)).isEqualTo(new Face.Window(List.of()));
        assertThat(Face.of(List.of(), NO_SCREEN)).isEqualTo(new Face.NoDisplay(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "init", "plan", "ship", "doctor", "--help", "--version"})
    void aCommandNeedsNoDisplay(String command) {
        assertThat(Face.of(List.of(command), NO_SCREEN)).isEqualTo(new Face.CommandLine(List.of(command)));
        assertThat(Face.of(List.of(command), SCREEN)).isEqualTo(new Face.CommandLine(List.of(command)));
    }

    @Test
    void theReadmeNamesEachCommandOnce() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Face.COMMANDS)
                .allSatisfy(command -> assertThat(
                                readme.lines().filter(line -> line.startsWith("    slipway " + command + " ")))
                        .as(command)
                        .hasSize(1));
    }

    /** The face is chosen without loading the command line, so the names stand in both. */
    @Test
    void everyCommandIsKnown() {
        assertThat(Stream.of(SlipwayCommand.class.getAnnotation(Command.class).subcommands())
                        .map(command -> command.getAnnotation(Command.class).name()))
                .containsExactlyInAnyOrderElementsOf(Face.COMMANDS);
    }

    @Test
    void aFolderOpensTheWindowOnIt(@TempDir Path dir) throws IOException {
        String folder = Files.createDirectory(dir.resolve("my 项目 & \"co\"")).toString();

        assertThat(Face.of(List.of(folder), SCREEN)).isEqualTo(new Face.Window(List.of(folder)));
        assertThat(Face.of(List.of(folder), NO_SCREEN)).isEqualTo(new Face.NoDisplay(List.of(folder)));
    }

    @Test
    void theSampleIsShippedInTheTerminalWhereNoWindowCanOpen() {
        assertThat(Face.of(List.of("demo"), SCREEN)).isEqualTo(new Face.Window(List.of("demo")));
        assertThat(Face.of(List.of("demo"), NO_SCREEN)).isEqualTo(new Face.CommandLine(List.of("demo")));
        assertThat(Face.of(List.of("demo", "--help"), SCREEN))
                .isEqualTo(new Face.CommandLine(List.of("demo", "--help")));
    }

    @Test
    void aWordThatIsNeitherCommandNorFileIsSaidToBeNothing() {
        assertThat(Face.of(List.of("shpi"), SCREEN)).isEqualTo(new Face.NothingThere("shpi"));
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX,,,false",
        "LINUX,:0,,true",
        "LINUX,'',,false",
        "LINUX,,wayland-0,true",
        "WINDOWS,,,true",
        "MACOS,,,true"
    })
    void aDisplayIsTold(Platform platform, @Nullable String x11, @Nullable String wayland, boolean available) {
        var environment = new HashMap<String, String>();
        if (x11 != null) {
            environment.put("DISPLAY", x11);
        }
        if (wayland != null) {
            environment.put("WAYLAND_DISPLAY", wayland);
        }

        assertThat(Display.of(platform, environment, "").available()).isEqualTo(available);
    }

    @Test
    void theHeadlessPlatformCountsAsADisplay() {
        assertThat(Display.of(Platform.LINUX, Map.of(), "Headless").available()).isTrue();
    }
}
