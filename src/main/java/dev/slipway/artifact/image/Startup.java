package dev.slipway.artifact.image;

import java.util.List;
import java.util.Map;

/**
 * What a container of the image does when it is started.
 *
 * @param entrypoint argv that a person's arguments are added to; empty if there is none
 * @param command argv, or what is added to the entry point where a person gives no arguments; may be empty
 * @param port on which it serves; 0 if it does not
 * @param health path that tells whether it serves; empty without a port
 * @param environment variables that it needs
 * @param brings requirements that start it and that the project does not declare, pinned
 * @param stop signal that ends it; empty for the usual SIGTERM
 * @param does in words for a comment: "Served by gunicorn"
 */
record Startup(
        List<String> entrypoint,
        List<String> command,
        int port,
        String health,
        Map<String, String> environment,
        List<String> brings,
        String stop,
        String does) {
    /** Python itself hears it as the first process of a container, which nobody hears SIGTERM as unless he asks for it. */
    static final String INTERRUPT = "SIGINT";

    Startup {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        brings = List.copyOf(brings);
    }

    boolean serves() {
        return port > 0;
    }

    /** Something that ends by itself and takes arguments. */
    static Startup program(List<String> entrypoint, String does) {
        return new Startup(entrypoint, List.of(), 0, "", Map.of(), List.of(), INTERRUPT, does);
    }

    /** Something that ends by itself and takes none. */
    static Startup job(List<String> command, List<String> brings, String does) {
        return new Startup(List.of(), command, 0, "", Map.of(), brings, INTERRUPT, does);
    }

    /**
     * Something that is served.
     *
     * @param shell one command, in which {@code ${PORT}} stands for the port; a shell fills it in and gives way to it
     */
    static Startup server(String shell, int port, String health, List<String> brings, String stop, String does) {
        return new Startup(List.of(), List.of("sh", "-c", "exec " + shell), port, health, Map.of(), brings, stop, does);
    }

    Startup with(Map<String, String> variables) {
        return new Startup(entrypoint, command, port, health, variables, brings, stop, does);
    }
}
