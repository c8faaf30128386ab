package dev.slipway.run;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs plans in a folder and keeps what is heard. */
final class PlanTrial {
    final Path root;
    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Cancellation cancellation = new Cancellation();

    PlanTrial(Path root) {
        this.root = root;
    }

    /** The state of each step of a run, in the order of the plan. */
    Map<String, StepState> run(Step... steps) {
        return states(finish(steps));
    }

    RunEvent.Finished finish(Step... steps) {
        events.clear();
        return new PlanRunner(new ProcessRunner(new Redactor()), FailureExplainer.NONE, 4)
                .run(plan(steps), events::add, cancellation);
    }

    Plan plan(Step... steps) {
        return new Plan(root, List.of(steps), List.of());
    }

    static Map<String, StepState> states(RunEvent.Finished finished) {
        return finished.steps().stream()
                .collect(Collectors.toMap(StepResult::id, StepResult::state, (one, _) -> one, LinkedHashMap::new));
    }
}
