package dev.slipway.container;

import dev.slipway.plan.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container engine that answers.
 *
 * @param kind whose command line it understands
 * @param program the command line's file
 * @param version of the engine
 */
public record ContainerEngine(Kind kind, Path program, String version) {

    /** The two command lines there are; they differ little. */
    public enum Kind {
        DOCKER("docker", "Docker"),
        PODMAN("podman", "Podman");

        private final String id;
        private final String title;

        Kind(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** The name of its program. */
        public String id() {
            return id;
        }

        /** What a person calls it. */
        public String title() {
            return title;
        }
    }

    /** A command of it, run in a folder. BuildKit is asked for, since older engines build without it unless told. */
    public Action.Exec exec(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new Action.Exec(
                command,
                folder,
                Map.of("DOCKER_BUILDKIT", "1", "BUILDKIT_PROGRESS", "plain", "DOCKER_CLI_HINTS", "false"),
                Set.of());
    }

    /** The same, with the words one by one. */
    public Action.Exec exec(Path folder, String... arguments) {
        return exec(folder, List.of(arguments));
    }
}
