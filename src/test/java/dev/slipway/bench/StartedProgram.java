package dev.slipway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.StartFolder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts an entry point as its kind is started, in its own folder, and sees whether it answers, or runs to its end. */
record StartedProgram(Project project, Path root, Path python, EntryPoint start, Path log) {
    private static final int PATIENCE_SECONDS = 90;
    private static final String SERVE = "import importlib, sys\n"
            + "sys.path.insert(0, '')\n"
            + "module, name, port = sys.argv[1:4]\n"
            + "app = getattr(importlib.import_module(module), name)\n"
            + "app = getattr(app, 'server', app)\n"
            + "from werkzeug.serving import run_simple\n"
            + "run_simple('127.0.0.1', int(port), app)\n";

    boolean works() throws IOException, InterruptedException {
        Path own = root.resolve(start.file());
        boolean script = start.kind() == EntryKind.SCRIPT || start.kind() == EntryKind.STREAMLIT;
        Path folder = script ? root.resolve(StartFolder.of(project, start)) : own.getParent();
        String file = folder.relativize(own).toString();
        String port = Integer.toString(free());
        return switch (start.kind()) {
            case FLASK, DASH -> {
                String[] target = target(file);
                yield answers(List.of("-c", SERVE, target[0], target[1], port), folder, port);
            }
            case FASTAPI -> {
                boolean packaged = start.file().contains("/") && start.target().startsWith("app.");
                String target = packaged ? start.target() : String.join(":", target(file));
                yield answers(List.of("-m", "uvicorn", target, "--port", port), packaged ? root : folder, port);
            }
            case STREAMLIT ->
                runs(List.of(file), folder)
                        && answers(
                                List.of(
                                        "-m",
                                        "streamlit",
                                        "run",
                                        file,
                                        "--server.port",
                                        port,
                                        "--server.headless",
                                        "true"),
                                folder,
                                port);
            case DJANGO -> answers(List.of(file, "runserver", "--noreload", port), folder, port);
            case NOTEBOOK -> runs(List.of(cells(own)), folder);
            default -> runs(List.of(file), folder);
        };
    }

    /** The code of a notebook as a script; what is no Python, such as magics, is left out. */
    private static String cells(Path notebook) throws IOException {
        var code = new StringBuilder();
        for (var cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
            for (var line :
                    cell.path("cell_type").asText().equals("code") ? cell.path("source") : List.<JsonNode>of()) {
                String text = line.asText();
                code.append(text.matches("(?s)\\s*[%!?].*") ? "\n" : text);
            }
            code.append('\n');
        }
        Path script = notebook.resolveSibling("slipway-cells.py");
        Files.writeString(script, code);
        return script.toString();
    }

    private String[] target(String file) {
        String name = start.target().contains(":") ? start.target().split(":", 2)[1] : "app";
        return new String[] {file.replaceFirst("\\.py$", ""), name};
    }

    private Process process(List<String> arguments, Path folder, boolean append) throws IOException {
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(
                append ? ProcessBuilder.Redirect.appendTo(log.toFile()) : ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().put("MPLBACKEND", "Agg");
        builder.environment().put("PYTHONUNBUFFERED", "1");
        return builder.start();
    }

    /** Whether it ends well, given some answers if it asks for any; one that is still at work after a while works. */
    private boolean runs(List<String> arguments, Path folder) throws IOException, InterruptedException {
        Process process = process(arguments, folder, false);
        try (var input = process.getOutputStream()) {
            input.write("1\n".repeat(60).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // It reads nothing.
        }
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        FirstTry.Programs.end(process);
        return !ended || process.exitValue() == 0;
    }

    private boolean answers(List<String> arguments, Path folder, String port) throws IOException, InterruptedException {
        Process process = process(arguments, folder, true);
        process.getOutputStream().close();
        try {
            for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
                Thread.sleep(1000);
                int status = status("127.0.0.1:" + port);
                if (status == 0) {
                    status = told().isEmpty() ? 0 : status(told());
                }
                if (status > 0) {
                    return status < 500;
                }
            }
            return false;
        } finally {
            FirstTry.Programs.end(process);
        }
    }

    /** The address that it says to serve on; empty if it says none. */
    private String told() throws IOException {
        var address = Pattern.compile("http://([\\w.\\[\\]:]+:\\d+)")
                .matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
        return address.find() ? address.group(1).replace("0.0.0.0", "127.0.0.1") : "";
    }

    private static int status(String place) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://" + place + "/").toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(30_000);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
