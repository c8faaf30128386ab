package dev.slipway.run;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.FileDigests;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What earlier runs left done, in {@code .slipway/state.json}: so that only what changed is made again. */
public final class StepRecords {
    private final Path root;
    private final StateFile file;
    private final FileDigests digests;
    private final Map<String, StepRecord> records = new HashMap<>();

    private StepRecords(Path root) {
        this.root = root.toAbsolutePath();
        this.file = new StateFile(this.root);
        StateFile.State state = file.read();
        state.steps().forEach((id, done) -> records.put(id, record(done)));
        Map<Path, FileDigests.Known> known = new HashMap<>();
        state.digests().forEach((path, digest) -> known.put(this.root.resolve(path), digest));
        this.digests = new FileDigests(known);
    }

    /** The records of the project; none if there are none or they cannot be read. */
    public static StepRecords of(Path root) {
        return new StepRecords(root);
    }

    /** For each step by id: whether it would be skipped if the plan ran now. Runs and writes nothing. */
    public Map<String, Boolean> upToDate(Plan plan) {
        var freshness = new Freshness(plan, this);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            try {
                answers.put(step.id(), freshness.foresee(step));
            } catch (IOException _) {
                // An input that cannot be read fails the step when it runs.
                answers.put(step.id(), false);
            }
        }
        return answers;
    }

    /** How long the step took when it was last done. */
    public Optional<Duration> took(String step) {
        return find(step).map(StepRecord::took);
    }

    /** Whether what the step made is still there as it left it. */
    public boolean stands(String step) {
        return find(step)
                .map(record -> record.outputs().stream()
                        .allMatch(output -> StepRecord.Output.of(root, root.resolve(output.path()))
                                .filter(now -> output.folder() ? now.folder() : now.equals(output))
                                .isPresent()))
                .orElse(false);
    }

    synchronized Optional<StepRecord> find(String step) {
        return Optional.ofNullable(records.get(step));
    }

    Path root() {
        return root;
    }

    FileDigests digests() {
        return digests;
    }

    /** @throws ShipException (CANNOT_WRITE) if it cannot be remembered */
    synchronized void put(String step, StepRecord record) {
        records.put(step, record);
        write();
    }

    /** @throws ShipException (CANNOT_WRITE) if that cannot be remembered */
    synchronized void forget(String step) {
        if (records.remove(step) != null) {
            write();
        }
    }

    /** Takes note of what else the steps of a run did to the outputs of each other. */
    synchronized void settle(Collection<String> steps) {
        Map<String, StepRecord> before = Map.copyOf(records);
        for (String step : steps) {
            records.computeIfPresent(step, (_, record) -> record.withOutputsAsNow(root));
        }
        if (!before.equals(records)) {
            write();
        }
    }

    private void write() {
        Map<String, StateFile.Done> steps = new TreeMap<>();
        records.forEach((id, record) -> steps.put(id, done(record)));
        Map<String, FileDigests.Known> known = new TreeMap<>();
        digests.known().forEach((path, digest) -> {
            if (Files.exists(path)) {
                known.put((path.startsWith(root) ? root.relativize(path) : path).toString(), digest);
            }
        });
        file.write(StateFile.state(steps, known));
    }

    private static StepRecord record(StateFile.Done done) {
        return new StepRecord(
                done.fingerprint(),
                done.outputs(),
                done.checks().stream()
                        .map(check -> CheckResult.passed(check.title(), check.output()))
                        .toList(),
                Duration.ofNanos((long) (done.seconds() * 1e9)));
    }

    private static StateFile.Done done(StepRecord record) {
        return new StateFile.Done(
                record.fingerprint(),
                record.outputs(),
                record.checks().stream()
                        .map(check -> new StateFile.Passed(check.title(), check.output()))
                        .toList(),
                record.took().toNanos() / 1e9);
    }
}
