package dev.slipway.artifact;

import dev.slipway.environment.Engine;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.Metadata;
import dev.slipway.platform.Platform;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that an artifact needs to know to plan its steps.
 *
 * @param metadata as it will be when pending changes are written
 * @param start what starts the project; null for a library
 * @param python interpreter of the project's environment
 * @param folders where things of this project lie
 */
public record Shipment(
        Profile profile,
        Project project,
        Metadata metadata,
        @Nullable EntryPoint start,
        Interpreter python,
        Engine engine,
        Platform platform,
        ShipFolders folders) {

    /** The project's environment. */
    public Path venv() {
        return folders.venv();
    }
}
