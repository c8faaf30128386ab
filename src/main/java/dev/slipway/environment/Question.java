package dev.slipway.environment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a program what Python it is: one short run that loads neither user's nor site's code. */
final class Question {
    /** A Python answers in a tenth of a second; a cold disk or a virus scanner may take a while longer. */
    static final Duration AT_MOST = Duration.ofSeconds(5);

    private static final Set<String> WITHOUT =
            Set.of("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__", "VIRTUAL_ENV");

    private final ProcessRunner processes;
    private final String script = script();

    Question(ProcessRunner processes) {
        this.processes = processes;
    }

    Answer ask(Path program) {
        // Before 3.4 there was no -I; such a Python says so with exit code 2 and is asked again in its own words.
        Answer answer = ask(program, List.of("-I", "-S", "-c", script));
        return answer instanceof Answer.None(String reason) && reason.matches("(?s).*option:? -I.*")
                ? ask(program, List.of("-E", "-s", "-S", "-c", script))
                : answer;
    }

    private Answer ask(Path program, List<String> arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        @Nullable Path folder = program.getParent();
        var exec = new Action.Exec(command, folder == null ? program : folder, Map.of(), WITHOUT);
        try {
            return understand(processes.capture(exec, AT_MOST), program);
        } catch (ShipException e) {
            return new Answer.None("It cannot be started: " + e.problem().message());
        }
    }

    private static Answer understand(Captured said, Path program) {
        if (said.ended()) {
            return new Answer.None("It did not answer within " + AT_MOST.toSeconds() + " seconds.");
        }
        if (said.exitCode() == 9009) {
            return new Answer.None("It is a shortcut to the Store, and no Python is installed from there.");
        }
        if (!said.ok()) {
            return new Answer.None("It ends with code " + said.exitCode() + lastLine(said.errors()) + ".");
        }
        var strange = new Answer.None("What it says is not what a Python says" + lastLine(said.output()) + ".");
        try {
            Map<String, String> fields = fields(said.output());
            fields.remove("reason");
            if (fields.getOrDefault("executable", "").isEmpty()) {
                fields.put("executable", program.toString());
            }
            return AnswerFields.answer(fields).orElse(strange);
        } catch (IOException | InvalidPathException _) {
            return strange;
        }
    }

    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json.strip())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                fields.put(name, parser.getText());
            }
        }
        return fields;
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        String last = lines.getLast().strip();
        boolean usage = last.startsWith("Try `python -h'") && lines.size() > 1;
        String told = usage ? lines.getFirst().strip() : last;
        String cut = told.length() > 200 ? told.substring(0, 200) + "…" : told;
        return ": " + (cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut);
    }

    private static String script() {
        try (var stream = Question.class.getResourceAsStream("ask.py")) {
            if (stream == null) {
                throw new IllegalStateException("ask.py is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
