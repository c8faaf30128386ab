package dev.slipway.ship;

import dev.slipway.artifact.ShipFolders;
import dev.slipway.dependency.settle.Settlement;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.StepRecords;
import dev.slipway.verify.ImportTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that make the project's environment and fill it. */
record EnvironmentSteps(
        Engine engine, Interpreter python, ShipFolders folders, Platform platform, StepRecords records) {

    private static final String SETTLE_IN = "environment.pip";

    /** What goes into it, and how it is tried. */
    record Contents(Wanted wanted, Locked locked, Optional<Settlement> settlement, ImportTrial trial) {}

    /**
     * @param prepared ids of steps that come before
     * @param problems what stands in the way is added here
     */
    List<Step> steps(Contents contents, List<String> prepared, List<Problem> problems) {
        VenvLayout venv = new VenvLayout(platform, folders.venv());
        EnvironmentState state = EnvironmentState.of(folders.venv(), python, platform);
        boolean handMade = EnvironmentOrigin.isHandMade(state, records);
        List<Step> steps = new ArrayList<>();
        if (state.kind() == EnvironmentState.Kind.NOT_AN_ENVIRONMENT) {
            problems.add(Problem.error(Topic.ENVIRONMENT, state.reason())
                    .advise("Move it away, so that the environment can take its place."));
        } else if (state.mustBeMade() || !handMade) {
            // A hand-made one that fits is used as it is.
            if (handMade) {
                problems.add(Problem.warning(Topic.ENVIRONMENT, state.reason())
                        .so(
                                "It is deleted and made anew; no record says that Slipway made it, so it may hold what no file declares.")
                        .advise("Move .venv away first if anything in it is still needed."));
            }
            steps.add(Step.of(Planner.ENVIRONMENT, "Make the environment with Python " + python.version())
                    .needs(prepared)
                    .does(engine.create(python, folders.venv()))
                    .outputs(venv.marker())
                    .build());
        }
        boolean ours = !steps.isEmpty();
        List<Action> anew = ours ? engine.create(python, folders.venv()) : List.of();
        List<Action> settling = ours ? List.of() : engine.settleIn(folders.venv());
        if (!settling.isEmpty()) {
            steps.add(Step.of(SETTLE_IN, "Put pip into the environment")
                    .needs(prepared)
                    .does(settling)
                    .always()
                    .build());
        }
        List<String> needs = ours ? List.of(Planner.ENVIRONMENT) : settling.isEmpty() ? prepared : List.of(SETTLE_IN);
        Wanted wanted = contents.wanted();
        if (contents.locked().install().isPresent()) {
            steps.add(new LockedFilling(engine, venv, folders.own(), anew)
                    .step(contents.locked().install().get(), wanted, contents.trial())
                    .needs(needs)
                    .outputs(venv.sitePackages(python.minor()))
                    .build());
        } else if (!wanted.texts().isEmpty()) {
            steps.add(Step.of(Planner.INSTALL, "Install what the project needs")
                    .needs(needs)
                    .does(new Filling(engine, venv, folders.own(), anew)
                            .actions(wanted, contents.settlement(), contents.trial()))
                    .outputs(venv.sitePackages(python.minor()))
                    .build());
        }
        return steps;
    }
}
