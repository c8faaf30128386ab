package dev.slipway.gui.session;

import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunListener;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.upkeep.EnvironmentEdits;
import dev.slipway.ship.upkeep.PackageEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs that make the project's environment, delete it, or both one after the other. */
public final class EnvironmentRuns {
    private final OpenProject project;
    private final Background background;
    private final Runs runs;
    private final Supplier<@Nullable Outlook> outlook;
    private final Runnable rescan;
    private final Consumer<UnaryOperator<Profile>> follow;
    private final Consumer<Problem> failed;
    private boolean makeNext;

    /** @param follow changes the profile after an edit, and has the folder read again */
    EnvironmentRuns(
            OpenProject project,
            Background background,
            Runs runs,
            Supplier<@Nullable Outlook> outlook,
            Runnable rescan,
            Consumer<UnaryOperator<Profile>> follow,
            Consumer<Problem> failed) {
        this.project = project;
        this.background = background;
        this.runs = runs;
        this.outlook = outlook;
        this.rescan = rescan;
        this.follow = follow;
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

    /** Makes a change of what is in it, and of the files that say the same; it can be taken back. */
    public void change(PackageEdit edit, Survey survey, Profile profile) {
        EnvironmentEdit environment = edit.environment();
        Outlook known = outlook.get();
        Plan shown = edit.byLock() && known != null
                ? known.making()
                : new Plan(project.root(), List.of(step(environment.title())), List.of());
        packages(
                shown,
                (listener, cancellation) ->
                        project.packages().change(edit, Wanted.of(survey, profile), profile, listener, cancellation),
                edit.files().isEmpty() ? choice -> choice : choice -> written(choice, environment));
    }

    /** @param title of the change that is taken back */
    public void undoChange(String title, Survey survey, Profile profile) {
        packages(
                new Plan(project.root(), List.of(step("Take back: " + title)), List.of()),
                (listener, cancellation) ->
                        project.packages().undoChange(Wanted.of(survey, profile), profile, listener, cancellation),
                choice -> choice);
    }

    private static Step step(String title) {
        return Step.of(EnvironmentEdits.STEP, title).always().build();
    }

    /** What was pending of a package is moot once its file says something newer. */
    private static Profile written(Profile profile, EnvironmentEdit edit) {
        Set<String> names = edit.changes().stream()
                .map(change -> DistributionName.normalize(change.name()))
                .collect(Collectors.toSet());
        List<String> rest = profile.declare().stream()
                .filter(text -> {
                    Requirement requirement = Requirement.tryParse(text);
                    return requirement == null || !names.contains(requirement.normalizedName());
                })
                .toList();
        return profile.withRequirements(rest, profile.undeclare());
    }

    private void packages(
            Plan shown, BiFunction<RunListener, Cancellation, List<Problem>> work, UnaryOperator<Profile> choice) {
        List<Problem> told = Collections.synchronizedList(new ArrayList<>());
        runs.start(
                shown,
                Forecast.NONE,
                RunState.Purpose.ENVIRONMENT,
                (listener, cancellation) -> {
                    told.addAll(work.apply(listener, cancellation));
                    return Optional.empty();
                },
                _ -> {
                    follow.accept(runs.state().succeeded() ? choice : same -> same);
                    List.copyOf(told).forEach(failed);
                });
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
