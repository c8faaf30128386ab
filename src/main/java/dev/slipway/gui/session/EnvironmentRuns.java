package dev.slipway.gui.session;

import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.upkeep.EnvironmentEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs that make the project's environment, delete it, or both one after the other. */
public final class EnvironmentRuns {
    private final OpenProject project;
    private final Background background;
    private final Runs runs;
    private final Supplier<@Nullable Outlook> outlook;
    private final Runnable rescan;
    private final Consumer<Problem> failed;
    private boolean makeNext;

    EnvironmentRuns(
            OpenProject project,
            Background background,
            Runs runs,
            Supplier<@Nullable Outlook> outlook,
            Runnable rescan,
            Consumer<Problem> failed) {
        this.project = project;
        this.background = background;
        this.runs = runs;
        this.outlook = outlook;
        this.rescan = rescan;
        this.failed = failed;
    }

    /** Makes it. */
    public void make() {
        Outlook known = outlook.get();
        if (known != null) {
            run(known.making());
        }
    }

    /** Deletes it. */
    public void delete() {
        background.run(() -> project.packages().deleting(), this::run, failed);
    }

    /** Deletes it, and makes it anew. */
    public void recreate() {
        makeNext = true;
        background.run(() -> project.packages().deleting(), this::run, problem -> {
            makeNext = false;
            failed.accept(problem);
        });
    }

    /** Makes a change of what is in it; it can be taken back. */
    public void change(EnvironmentEdit edit, Survey survey, Profile profile) {
        packages(edit.title(), (listener, cancellation) -> {
            project.packages().change(edit, Wanted.of(survey, profile), profile, listener, cancellation);
            return Optional.empty();
        });
    }

    /** @param title of the change that is taken back */
    public void undoChange(String title, Survey survey, Profile profile) {
        packages("Take back: " + title, (listener, cancellation) -> {
            project.packages().undoChange(Wanted.of(survey, profile), profile, listener, cancellation);
            return Optional.empty();
        });
    }

    private void packages(String title, Runs.Work work) {
        Step shown = Step.of(EnvironmentEdits.STEP, title).always().build();
        runs.start(
                new Plan(project.root(), List.of(shown), List.of()),
                Forecast.NONE,
                RunState.Purpose.ENVIRONMENT,
                work,
                _ -> rescan.run());
    }

    /** It is known how it stands: what was waiting for that begins. */
    void next() {
        if (makeNext && !runs.state().runningProperty().get()) {
            makeNext = false;
            make();
        }
    }

    /** What was waiting does not come. */
    void forget() {
        makeNext = false;
    }

    void run(Plan plan) {
        runs.start(
                plan,
                Forecast.NONE,
                RunState.Purpose.ENVIRONMENT,
                (listener, cancellation) -> {
                    project.run(plan, listener, cancellation);
                    return Optional.empty();
                },
                _ -> {
                    // What was to follow does not follow what failed or was cancelled.
                    makeNext = makeNext && runs.state().succeeded();
                    rescan.run();
                });
    }
}
