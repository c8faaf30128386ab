package dev.slipway.gui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.environment.FoundInterpreters;
import dev.slipway.gui.theme.Theme;
import dev.slipway.ship.Host;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TableView;

/** A project with a real environment, made by hand, and a real package of the index in it. */
record ColoramaProject(Path root) {
    static final Duration LONG = Duration.ofMinutes(1);

    /** @param wanted of colorama, as pip takes it */
    static ColoramaProject in(Path home, String wanted) throws Exception {
        FoundInterpreters found = Host.current().interpreters();
        assumeTrue(found.usual() != null, "no Python is on this machine");
        Path root = Files.createDirectories(home.resolve("项目 tides"));
        Files.writeString(root.resolve("requirements.txt"), wanted + "\n");
        Files.writeString(root.resolve("tides.py"), "import colorama\n");
        var project = new ColoramaProject(root);
        String python = Objects.requireNonNull(found.usual()).executable().toString();
        assumeTrue(project.run(python, "-m", "venv", ".venv") == 0, "this Python makes no environments");
        assumeTrue(
                project.run(project.python(), "-m", "pip", "-q", "install", "--disable-pip-version-check", wanted) == 0,
                "the index cannot be reached");
        return project;
    }

    boolean hasColorama() throws Exception {
        return run(python(), "-c", "import colorama") == 0;
    }

    /** Which version is installed. */
    String colorama() throws Exception {
        var process = new ProcessBuilder(python(), "-c", "import colorama; print(colorama.__version__)").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Opened in a window that is wide enough for what opens beside a table. */
    Stages.Opened open(Path home, int step) throws InterruptedException {
        return open(Stages.open(Stages.folders(home), home, Locale.ENGLISH, Theme.LIGHT, 1280, 800), step);
    }

    /** Opened in this window, at a step. */
    Stages.Opened open(Stages.Opened window, int step) throws InterruptedException {
        window.open(root);
        Stages.until(() -> !window.session().lookingProperty().get(), LONG);
        Stages.act(() -> window.wizard().go(step));
        return window;
    }

    /** Opened where its dependencies are, which come into the window with the next frame. */
    static void dependenciesCome(Stages.Opened window) throws InterruptedException {
        Stages.until(
                () -> window.desk().lookup("#dependencies") instanceof TableView<?> table
                        && !table.getItems().isEmpty(),
                LONG);
    }

    private String python() {
        return root.resolve(".venv/bin/python").toString();
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
