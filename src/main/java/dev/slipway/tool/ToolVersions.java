package dev.slipway.tool;

import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks programs for their versions. */
public final class ToolVersions {
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?([.+-]?[0-9A-Za-z]+)*");

    private final ProcessRunner processes;

    public ToolVersions(ProcessRunner processes) {
        this.processes = processes;
    }

    /** The first thing like a version that the program prints; null if it prints none, fails or takes too long. */
    public @Nullable String of(Path program, String... arguments) {
        @Nullable String output = output(program, arguments);
        if (output == null) {
            return null;
        }
        Matcher version = VERSION.matcher(output);
        return version.find() ? version.group() : null;
    }

    /** What the program prints; null if it fails or takes too long. */
    @Nullable
    String output(Path program, String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        @Nullable Path folder = program.toAbsolutePath().getParent();
        try {
            Captured said = processes.capture(new Action.Exec(command, folder == null ? program : folder), AT_MOST);
            return said.ok() ? said.output() : null;
        } catch (ShipException _) {
            return null;
        }
    }
}
