package dev.slipway.run;

import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.Fingerprint;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which steps of a plan are up to date.
 *
 * <p>A step is when its fingerprint and outputs are those of the record, and every step it needs is. Steps that run always
 * are looked through: what they leave is seen in the inputs of the others, and what they need counts as needed. So a plan
 * that holds such a step once, say to write a file, and then no more, is the same to the others.
 */
final class Freshness {
    private final StepRecords records;
    private final Fingerprint fingerprint;
    private final Map<String, Step> steps = new TreeMap<>();
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();
    private final Set<Path> toBeWritten = new HashSet<>();

    Freshness(Plan plan, StepRecords records) {
        this.records = records;
        this.fingerprint = new Fingerprint(records.digests());
        plan.steps().forEach(step -> steps.put(step.id(), step));
    }

    /**
     * Whether the step need not run, as things are now; to be asked once for each step, when all it needs are done.
     *
     * @throws IOException if one of its inputs cannot be read
     */
    boolean decide(Step step) throws IOException {
        Set<String> needs = needs(step);
        Map<String, String> known = new TreeMap<>();
        needs.forEach(need -> known.put(need, fingerprints.getOrDefault(need, "")));
        String now = fingerprint.of(step, known, madeBefore(needs));
        fingerprints.put(step.id(), now);
        boolean is = !step.always()
                && fresh.containsAll(needs)
                && records.find(step.id())
                        .filter(record -> record.fingerprint().equals(now))
                        .filter(record -> record.stillHolds(records.root(), step.outputs()))
                        .isPresent();
        if (is) {
            fresh.add(step.id());
        }
        return is;
    }

    /** The same before anything ran: files that an earlier step of the plan will write count as changed. */
    boolean foresee(Step step) throws IOException {
        // Its inputs may be gigabytes, which are read only where that decides.
        boolean possible = !step.always() && records.find(step.id()).isPresent() && fresh.containsAll(needs(step));
        boolean is = possible && decide(step);
        if (is && step.inputs().stream().anyMatch(this::willBeWritten)) {
            fresh.remove(step.id());
            is = false;
        }
        if (!is) {
            step.actions().forEach(this::noteWrites);
        }
        return is;
    }

    String fingerprint(Step step) {
        return fingerprints.getOrDefault(step.id(), "");
    }

    private boolean willBeWritten(Path input) {
        return toBeWritten.stream().anyMatch(file -> file.startsWith(input));
    }

    private void noteWrites(Action action) {
        if (action instanceof Action.WriteFiles writes) {
            writes.changes().stream()
                    .filter(change -> !change.changesNothing())
                    .map(FileChange::file)
                    .forEach(toBeWritten::add);
        }
    }

    /** The steps it needs, with those in place of which others are needed. */
    private Set<String> needs(Step step) {
        Set<String> needs = new LinkedHashSet<>();
        for (String id : step.needs()) {
            Step need = steps.get(id);
            if (need != null && need.always()) {
                // Files that were written tell by themselves what they were written after.
                if (!need.actions().stream().allMatch(Action.WriteFiles.class::isInstance)) {
                    needs.addAll(needs(need));
                }
            } else {
                needs.add(id);
            }
        }
        return needs;
    }

    /** Outputs of all steps before it, for which those vouch. */
    private Collection<Path> madeBefore(Set<String> needs) {
        Set<Path> made = new HashSet<>();
        for (String id : needs) {
            Step need = steps.get(id);
            if (need != null) {
                made.addAll(need.outputs());
                made.addAll(madeBefore(needs(need)));
            }
        }
        return made;
    }
}
