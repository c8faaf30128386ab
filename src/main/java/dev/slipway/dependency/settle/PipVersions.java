package dev.slipway.dependency.settle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.dependency.Releases;
import dev.slipway.environment.PipResolver;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.DistributionName;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Versions as pip resolves them, where uv is not here yet. Dates of single distributions become limits of their versions. */
public final class PipVersions implements VersionResolver {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern CONTRADICTION =
            Pattern.compile("ResolutionImpossible|No matching distribution found|conflicting dependencies");
    /** pip says of an index that it cannot reach that it has nothing. */
    private static final Pattern UNASKED = Pattern.compile(
            "NewConnectionError|ReadTimeoutError|ConnectTimeoutError|ProxyError|SSLError|NameResolutionError");

    /** pip parts the version from the name by a space. */
    private static final Pattern OWNER = Pattern.compile("(?m)^\\s*([A-Za-z0-9][\\w.-]*) (\\d\\S*) depends on ");

    private final PipResolver pip;
    private final ProcessRunner processes;
    private final Path folder;
    private final Releases releases;

    /**
     * @param folder for short-lived files
     * @param releases knows when versions came out
     */
    public PipVersions(PipResolver pip, ProcessRunner processes, Path folder, Releases releases) {
        this.pip = pip;
        this.processes = processes;
        this.folder = folder;
        this.releases = releases;
    }

    @Override
    public boolean takesDates() {
        return false;
    }

    @Override
    public Answer resolve(Ask ask) {
        List<String> limits = new ArrayList<>(ask.constraints());
        new TreeMap<>(ask.dates().of())
                .forEach((name, time) ->
                        releases.latest(name, time).ifPresent(version -> limits.add(name + "<=" + version)));
        try (AskFiles files = AskFiles.of(folder, ask, limits)) {
            Captured captured =
                    processes.capture(pip.command(ask.python(), files.requirements(), files.report()), PATIENCE);
            return answer(captured, files);
        } catch (IOException | ShipException e) {
            return new Answer.Unable(String.valueOf(e.getMessage()));
        }
    }

    private static Answer answer(Captured captured, AskFiles files) throws IOException {
        if (!captured.ok()) {
            String said = captured.output() + captured.errors();
            boolean unasked = UNASKED.matcher(said).find() && !said.contains("ResolutionImpossible");
            return CONTRADICTION.matcher(said).find() && !unasked && !captured.ended()
                    ? new Answer.Contradiction(OWNER.matcher(said).replaceAll("$1==$2 depends on "))
                    : new Answer.Unable(said);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        for (JsonNode one : new ObjectMapper().readTree(files.report().toFile()).path("install")) {
            JsonNode metadata = one.path("metadata");
            versions.put(
                    DistributionName.normalize(metadata.path("name").asText()),
                    metadata.path("version").asText());
        }
        return new Answer.Found(versions);
    }
}
