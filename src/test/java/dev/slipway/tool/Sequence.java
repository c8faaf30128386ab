package dev.slipway.tool;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.run.Cancellation;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Carries out actions one after the other, until one fails. */
public final class Sequence {
    private final ProcessRunner processes;

    public Sequence(Map<String, String> environment) {
        processes = new ProcessRunner(Redactor.of(environment), environment, dev.slipway.platform.Platform.current());
    }

    public Sequence() {
        this(System.getenv());
    }

    public ProcessRunner processes() {
        return processes;
    }

    /** What came of them. */
    public record Outcome(boolean ok, String output) {}

    public Outcome run(Step step) {
        return run(step.actions());
    }

    public Outcome run(Action... actions) {
        return run(List.of(actions));
    }

    public Outcome run(List<? extends Action> actions) {
        var output = new ByteArrayOutputStream();
        for (Action action : actions) {
            if (!one(action, output)) {
                return new Outcome(false, output.toString(StandardCharsets.UTF_8));
            }
        }
        return new Outcome(true, output.toString(StandardCharsets.UTF_8));
    }

    private boolean one(Action action, ByteArrayOutputStream output) {
        try {
            return switch (action) {
                case Action.Exec exec ->
                    processes.run(exec, output::write, new Cancellation()).ok();
                case Action.WriteOwn(Path file, String text) -> {
                    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
                    Files.writeString(file, text);
                    yield true;
                }
                case Action.Remove(Path folder) -> {
                    remove(folder);
                    yield true;
                }
                default -> throw new UnsupportedOperationException(action.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
