package dev.slipway.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a project to scan. */
final class Folder {
    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    Folder with(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Project scan() {
        return new ProjectScanner(Path.of("/no/such/home"), null).scan(root);
    }
}
