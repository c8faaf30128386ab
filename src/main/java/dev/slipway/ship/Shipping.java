package dev.slipway.ship;

import dev.slipway.change.AtomicFile;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.run.PlanRunner;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan with the choices it was made from.
 *
 * @param output folder for what is made
 * @param python full version of the chosen Python; empty if there is none
 * @param engine id of the engine; empty if there is none
 */
public record Shipping(Plan plan, Profile profile, Path output, String python, String engine) {
    /** The file that says what came of it, in the output folder. */
    public static final String RESULT = "slipway-result.json";

    /** The plan with what was chosen for it. */
    public static Shipping of(
            Plan plan, Profile profile, Path output, PythonChoice pythons, Optional<EngineChoice> engine) {
        return new Shipping(
                plan,
                profile,
                output,
                pythons.chosen().map(Interpreter::version).orElse(""),
                engine.map(EngineChoice::engine).map(Engine::id).orElse(""));
    }

    ShipResult run(Workspace workspace, PlanRunner runner, RunListener listener, Cancellation cancellation) {
        List<Problem> problems = new ArrayList<>(plan.problems());
        RunEvent.Finished finished = runner.run(
                plan,
                event -> {
                    if (event instanceof RunEvent.Found(Problem problem)) {
                        problems.add(problem);
                    }
                    listener.on(event);
                },
                cancellation);
        finished.steps().forEach(step -> add(problems, step));
        if (!finished.cancelled()) {
            for (Problem told : advisories(workspace)) {
                problems.add(told);
                listener.on(new RunEvent.Found(told));
            }
        }
        Profile later = NotebookPackage.isMade(plan) ? NotebookPackage.after(profile) : profile;
        if ((later != profile || profile.pending()) && written(finished.steps()) && workspace.hasProfile()) {
            workspace.save(later.withNothingPending());
        }
        ShipResult result = new ShipResult(
                Json.path(workspace.root(), workspace.profilePath()),
                python,
                engine,
                finished.took(),
                finished.steps(),
                Results.of(plan, finished.steps()),
                problems,
                finished.cancelled());
        Checksums.write(output, result.artifacts());
        AtomicFile.write(output.resolve(RESULT), Json.bytes(Json.result(result, workspace.root())));
        return result;
    }

    /** What is known of what was shipped, where the profile names somebody to ask. */
    private List<Problem> advisories(Workspace workspace) {
        String service = profile.agreed().advisories();
        if (service == null || !plan.runnable()) {
            return List.of();
        }
        try {
            Survey survey = workspace.survey(profile, ScanListener.SILENT);
            return new Auditing(workspace, survey, profile)
                    .ask(service)
                    .problems(Wanted.of(survey, profile).requirements());
        } catch (ShipException e) {
            return List.of(e.problem());
        }
    }

    private static void add(List<Problem> problems, StepResult step) {
        Problem problem = step.problem();
        if (problem != null && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static boolean written(List<StepResult> steps) {
        return steps.stream().anyMatch(step -> step.id().equals(Planner.WRITE) && step.state() == StepState.DONE);
    }
}
