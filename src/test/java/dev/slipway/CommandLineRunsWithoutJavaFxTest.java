package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandLineRunsWithoutJavaFxTest {
    private static final List<String> WINDOW_LIBRARIES =
            List.of("javafx", "atlantafx", "controlsfx", "ikonli", "testfx");

    @TempDir
    Path dir;

    @Test
    void aFolderIsScanned() throws Exception {
        Path project = Files.createDirectory(dir.resolve("a project"));
        Files.writeString(project.resolve("hello.py"), "import json\n\nif __name__ == \"__main__\":\n    print(1)\n");

        Ended scan = slipway("scan", project.toString(), "--json");

        assertThat(scan.err()).doesNotContain("NoClassDefFoundError", "Exception");
        assertThat(scan.exit()).isZero();
        assertThat(scan.out()).startsWith("{").contains("hello.py");
    }

    @Test
    void theCommandsAreListed() throws Exception {
        Ended help = slipway("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("scan", "ship", "doctor");
    }

    @Test
    @DisabledOnOs(
            value = {OS.WINDOWS, OS.MAC},
            disabledReason = "there is always a display")
    void aWindowIsRefusedWithTheCommandsThatServeInstead() throws Exception {
        Ended window = slipway();

        assertThat(window.exit()).isEqualTo(69);
        assertThat(window.err()).contains("no display", "slipway ship");
        assertThat(window.out()).isEmpty();
    }

    private Ended slipway(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPathWithoutWindow(),
                "dev.slipway.Slipway"));
        command.addAll(List.of(arguments));
        Path out = dir.resolve("out.txt");
        Path err = dir.resolve("err.txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("SLIPWAY_HOME", dir.resolve("home").toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String classPathWithoutWindow() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> WINDOW_LIBRARIES.stream()
                        .noneMatch(library -> new File(entry).getName().contains(library)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Ended(int exit, String out, String err) {}
}
