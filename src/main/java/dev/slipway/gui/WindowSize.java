package dev.slipway.gui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/** What the window remembers about itself: its size. Nothing that a person would set. */
final class WindowSize {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private final Path file;
    private final Properties values = new Properties();

    /** @param config the user's configuration folder, which need not exist */
    WindowSize(Path config) {
        this.file = config.resolve("window.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LoggerFactory.getLogger(WindowSize.class)
                        .warn("the size of the window cannot be read, so it starts as new", e);
            }
        }
    }

    double width() {
        return number("width", WIDTH);
    }

    double height() {
        return number("height", HEIGHT);
    }

    boolean maximized() {
        return Boolean.parseBoolean(values.getProperty("maximized"));
    }

    /** Kept until the next start. A maximized window keeps the size it had before. */
    void size(double width, double height, boolean maximized) {
        if (!maximized) {
            values.setProperty("width", String.valueOf((int) width));
            values.setProperty("height", String.valueOf((int) height));
        }
        values.setProperty("maximized", String.valueOf(maximized));
        save();
    }

    private double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return value >= 400 && value <= 10_000 ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LoggerFactory.getLogger(WindowSize.class).warn("the size of the window cannot be kept", e);
        }
    }
}
