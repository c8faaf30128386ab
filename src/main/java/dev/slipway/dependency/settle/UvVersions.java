package dev.slipway.dependency.settle;

import dev.slipway.environment.UvResolver;
import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.DistributionName;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** It could not ask, or did not understand the answer. */
    private static final Pattern UNASKED = Pattern.compile("network was disabled|unexpected JSON|status server error");

    /** Then what an index that did not answer might have decided all. */
    private static final Pattern NOWHERE = Pattern.compile(
            "not found in the cache|network was disabled|not found in the package registry[\\s\\S]*40[13] ");

    private final UvResolver uv;
    private final ProcessRunner processes;
    private final Path folder;

    /** @param folder for short-lived files */
    public UvVersions(UvResolver uv, ProcessRunner processes, Path folder) {
        this.uv = uv;
        this.processes = processes;
        this.folder = folder;
    }

    @Override
    public Answer resolve(Ask ask) {
        try (AskFiles files = AskFiles.of(folder, ask, ask.constraints())) {
            return answer(ask, files.requirements());
        } catch (IOException | ShipException e) {
            return new Answer.Unable(String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(Ask ask, Path file) {
        Action.Exec command = uv.command(new UvResolver.Question(
                ask.python(), file, ask.dates().all(), ask.dates().of()));
        Captured captured = processes.capture(command, PATIENCE);
        if (captured.ok()) {
            return new Answer.Found(versions(captured.output()));
        }
        String said = captured.errors();
        boolean asked = !UNASKED.matcher(said).find() && !NETWORK.matcher(said).find();
        boolean contradiction = asked
                || said.contains("No solution found") && !NOWHERE.matcher(said).find();
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
