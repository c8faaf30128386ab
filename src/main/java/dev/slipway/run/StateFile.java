package dev.slipway.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.change.SlipwayFolder;
import dev.slipway.plan.FileDigests;
import dev.slipway.problem.ShipException;
import dev.slipway.release.Release;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code .slipway/state.json}: which steps are done. It may be deleted at any time; then all is done again, and so it is
 * where it cannot be understood. Moved into place whole, but not forced to the disk: what a power cut spoils is done again.
 *
 * @param root the project
 */
record StateFile(Path root) {
    private static final int VERSION = 1;

    /** What the file holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(int version, String writtenBy, Map<String, Done> steps, Map<String, FileDigests.Known> digests) {
        State {
            Objects.requireNonNull(writtenBy);
            steps = Map.copyOf(steps);
            digests = Map.copyOf(digests);
        }
    }

    /** One step. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Done(String fingerprint, List<StepRecord.Output> outputs, List<Passed> checks, double seconds) {
        Done {
            Objects.requireNonNull(fingerprint);
            outputs = List.copyOf(outputs);
            checks = List.copyOf(checks);
        }
    }

    /** One check; only steps whose checks all hold are remembered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Passed(String title, String output) {
        Passed {
            Objects.requireNonNull(title);
            Objects.requireNonNull(output);
        }
    }

    static State empty() {
        return state(Map.of(), Map.of());
    }

    static State state(Map<String, Done> steps, Map<String, FileDigests.Known> digests) {
        return new State(VERSION, Release.current().signature(), steps, digests);
    }

    Path path() {
        return new SlipwayFolder(root).path().resolve("state.json");
    }

    State read() {
        try {
            State state = new JsonMapper().readValue(path().toFile(), State.class);
            return state != null && state.version() == VERSION ? state : empty();
        } catch (IOException | RuntimeException _) {
            return empty();
        }
    }

    /** @throws ShipException (CANNOT_WRITE) if it cannot be written; the old one is then untouched */
    void write(State state) {
        new SlipwayFolder(root).make();
        Path file = path();
        Path fresh = file.resolveSibling("state.json.new");
        try {
            Files.write(fresh, new JsonMapper().writeValueAsBytes(state));
            move(fresh, file);
        } catch (IOException e) {
            throw CannotWrite.to(file, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
