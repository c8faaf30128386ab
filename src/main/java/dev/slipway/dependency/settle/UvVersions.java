package dev.slipway.dependency.settle;

import dev.slipway.environment.UvResolver;
import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.DistributionName;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as uv resolves them. */
public final class UvVersions implements VersionResolver {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINE =
            Pattern.compile("^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\\[[^]]*])?==([^\\s;]+)", Pattern.MULTILINE);
    private static final Pattern NETWORK = Pattern.compile(
            "(?i)dns error|failed to lookup|tcp connect|client error \\(connect|request failed|Failed to fetch|timed out|"
                    + "40[13] (?:Unauthorized|Forbidden)");

    private final UvResolver uv;
    private final ProcessRunner processes;
    private final Path folder;
    private final Map<String, String> variables;

    /**
     * @param folder for short-lived files
     * @param variables that the lines of an {@link Ask} name, such as credentials
     */
    public UvVersions(UvResolver uv, ProcessRunner processes, Path folder, Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
        this.uv = uv;
        this.processes = processes;
        this.folder = folder;
    }

    @Override
    public Answer resolve(Ask ask) {
        try {
            Files.createDirectories(folder);
            Path own = Files.createTempDirectory(folder, "ask");
            try {
                return answer(ask, own);
            } finally {
                Files.deleteIfExists(own.resolve("constraints.txt"));
                Files.deleteIfExists(own.resolve("requirements.txt"));
                Files.deleteIfExists(own);
            }
        } catch (IOException | ShipException e) {
            return new Answer.Unable(String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(Ask ask, Path own) throws IOException {
        List<String> lines = new ArrayList<>(ask.options());
        new TreeSet<>(ask.wheelsOnly()).forEach(name -> lines.add("--only-binary " + name));
        lines.addAll(ask.requirements());
        if (!ask.constraints().isEmpty()) {
            lines.add("-c constraints.txt");
            Files.write(own.resolve("constraints.txt"), ask.constraints());
        }
        Path file = own.resolve("requirements.txt");
        Files.write(file, lines);
        Action.Exec command = uv.command(new UvResolver.Question(
                ask.python(), file, ask.dates().all(), ask.dates().of()));
        for (Map.Entry<String, String> one : variables.entrySet()) {
            command = command.with(one.getKey(), one.getValue());
        }
        Captured captured = processes.capture(command, PATIENCE);
        if (captured.ok()) {
            return new Answer.Found(versions(captured.output()));
        }
        String said = captured.errors();
        boolean contradiction =
                said.contains("No solution found") || !NETWORK.matcher(said).find();
        return contradiction && !captured.ended() ? new Answer.Contradiction(said) : new Answer.Unable(said);
    }

    private static Map<String, String> versions(String output) {
        Map<String, String> versions = new LinkedHashMap<>();
        Matcher line = LINE.matcher(output);
        while (line.find()) {
            versions.put(DistributionName.normalize(line.group(1)), line.group(2));
        }
        return versions;
    }
}
