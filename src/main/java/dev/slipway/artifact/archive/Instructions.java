package dev.slipway.artifact.archive;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.Subject;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a program is run from its unpacked sources: the words that a person reads are the ones that are tried.
 *
 * @param installs whether the folder itself is installed, since what starts it comes only with that
 * @param command what starts it, {@code python} or a command of the environment first; {@code {port}} stands for a port
 */
public record Instructions(boolean installs, List<String> command) {
    public static final String PORT = "{port}";
    public static final String FILE = "HOW-TO-RUN.md";

    /** Those of this shipment; without a command for a library. */
    public static Instructions of(Shipment shipment) {
        Subject subject = shipment.subject();
        if (subject.entryPoint().isEmpty()) {
            return new Instructions(subject.metadata().isDeclared(), List.of());
        }
        EntryPoint start = subject.entryPoint().get();
        List<String> arguments = subject.arguments().words();
        String target = start.target();
        return switch (start.kind()) {
            case SCRIPT, GRADIO, DASH -> new Instructions(false, words(List.of("python", start.file()), arguments));
            case CONSOLE_SCRIPT, GUI_SCRIPT -> new Instructions(true, words(List.of(target), arguments));
            case MODULE ->
                new Instructions(subject.metadata().isDeclared(), words(List.of("python", "-m", target), arguments));
            case FLASK ->
                new Instructions(false, List.of("python", "-m", "flask", "--app", target, "run", "--port", PORT));
            case FASTAPI ->
                new Instructions(
                        false,
                        subject.server().equals("hypercorn")
                                ? List.of("python", "-m", "hypercorn", target, "--bind", "127.0.0.1:" + PORT)
                                : fastapi(target));
            case DJANGO ->
                new Instructions(
                        false, List.of("python", start.file(), "runserver", "127.0.0.1:" + PORT, "--noreload"));
            case STREAMLIT ->
                new Instructions(
                        false,
                        List.of(
                                "python",
                                "-m",
                                "streamlit",
                                "run",
                                start.file(),
                                "--server.port",
                                PORT,
                                "--server.headless",
                                "true"));
            case NOTEBOOK -> new Instructions(false, List.of());
        };
    }

    private static List<String> fastapi(String target) {
        boolean factory = target.endsWith("()");
        List<String> words = new ArrayList<>(List.of("python", "-m", "uvicorn"));
        words.add(factory ? target.substring(0, target.length() - 2) : target);
        words.addAll(List.of("--port", PORT));
        if (factory) {
            words.add("--factory");
        }
        return words;
    }

    private static List<String> words(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** Whether it serves on a port. */
    public static boolean serves(EntryKind kind) {
        return kind.isWebApp();
    }

    /** The text that goes along. */
    public String text(Shipment shipment) {
        Subject subject = shipment.subject();
        String install = installs ? "-m pip install ." : "-m pip install -r requirements.txt";
        String port = command.contains("streamlit") ? "8501" : command.contains("flask") ? "5000" : "8000";
        StringBuilder text = new StringBuilder();
        text.append("# How to run ")
                .append(subject.name())
                .append(' ')
                .append(subject.version())
                .append("\n\n");
        text.append("It needs Python ")
                .append(shipment.python().minor())
                .append(". In this folder, on Linux and macOS:\n\n");
        text.append("    python").append(shipment.python().minor()).append(" -m venv .venv\n");
        text.append("    .venv/bin/python ").append(install).append('\n');
        run(text, ".venv/bin/", port);
        text.append("\nOn Windows:\n\n    py -")
                .append(shipment.python().minor())
                .append(" -m venv .venv\n");
        text.append("    .venv\\Scripts\\python ").append(install).append('\n');
        run(text, ".venv\\Scripts\\", port);
        if (command.isEmpty()) {
            text.append("\nIt is a library: import it from that Python.\n");
        }
        return text.toString();
    }

    private void run(StringBuilder text, String programs, String port) {
        if (!command.isEmpty()) {
            text.append("    ")
                    .append(programs)
                    .append(command.stream()
                            .map(word -> word.replace(PORT, port))
                            .map(word -> word.contains(" ") ? '"' + word + '"' : word)
                            .collect(Collectors.joining(" ")));
            text.append('\n');
        }
    }
}
