package dev.slipway.artifact;

import java.nio.file.Path;

/**
 * Where things of one project lie.
 *
 * @param root the project
 * @param output what is handed over
 * @param trials where artifacts are tried: outside the project, so that nothing of it can help them
 */
public record ShipFolders(Path root, Path output, Path trials) {

    /** What may be thrown away. */
    public Path own() {
        return root.resolve(".slipway");
    }

    /** The project's environment. */
    public Path venv() {
        return root.resolve(".venv");
    }

    /** The project as it goes into artifacts, without what is held back. */
    public Path stage() {
        return own().resolve("stage");
    }

    /** Where an artifact is made. */
    public Path build(String artifact) {
        return own().resolve("build").resolve(artifact);
    }

    /** Where an artifact is tried. */
    public Path trial(String artifact) {
        return trials.resolve(artifact);
    }
}
