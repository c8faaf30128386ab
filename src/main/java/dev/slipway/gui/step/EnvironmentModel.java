package dev.slipway.gui.step;

import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.Skipped;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.ship.PythonChoice;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Which Python, which engine, and how the environment stands. */
public final class EnvironmentModel {
    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final SimpleBooleanProperty toBeMade = new SimpleBooleanProperty(true);
    private final SimpleBooleanProperty running = new SimpleBooleanProperty();
    private final SimpleBooleanProperty ran = new SimpleBooleanProperty();

    public EnvironmentModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        session.run().runningProperty().addListener((_, _, _) -> refresh());
        session.run().finishedProperty().addListener((_, _, _) -> refresh());
        session.run().stoppedProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        Outlook outlook = session.outlookProperty().get();
        RunState run = session.run();
        boolean mine = run.purpose() == RunState.Purpose.ENVIRONMENT;
        running.set(mine && run.runningProperty().get());
        ran.set(mine && !run.rows().isEmpty());
        standing.stops.set(StepMark.stops(texts, session, Topic.ENVIRONMENT));
        if (outlook == null) {
            standing.title.set(texts.get("environment.looking"));
            standing.lead.set(texts.get("dependencies.asking"));
            return;
        }
        Optional<Interpreter> python = outlook.pythons().chosen();
        Optional<EnvironmentState> state = outlook.environment();
        toBeMade.set(state.isEmpty() || state.get().mustBeMade());
        standing.mark.set(StepMark.of(session, Topic.ENVIRONMENT, !toBeMade.get()));
        if (running.get()) {
            standing.title.set(texts.get("environment.making"));
        } else if (python.isEmpty()) {
            standing.title.set(texts.get("environment.noFit"));
        } else if (toBeMade.get()) {
            standing.title.set(texts.get("environment.toMake", python.get().version()));
        } else {
            standing.title.set(texts.get("environment.ready", python.get().version()));
        }
        String engine = outlook.engine()
                .map(choice -> choice.engine())
                .map(one -> one.title())
                .orElse("");
        standing.lead.set(
                python.isEmpty() || engine.isEmpty()
                        ? texts.get("environment.leadNone")
                        : texts.get("environment.lead", engine));
    }

    /** How {@code .venv} stands; null until that is known, or where no Python fits. */
    @Nullable
    EnvironmentState state() {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null ? null : outlook.environment().orElse(null);
    }

    /** All interpreters with their verdict: those that fit before the others, the newest first. */
    public List<PythonChoice.Candidate> candidates() {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null
                ? List.of()
                : outlook.pythons().candidates().stream()
                        .sorted(Comparator.comparing(
                                candidate -> !candidate.fit().fits()))
                        .toList();
    }

    public boolean isChosen(Interpreter interpreter) {
        Outlook outlook = session.outlookProperty().get();
        return outlook != null
                && outlook.pythons().chosen().filter(interpreter::equals).isPresent();
    }

    /** What looked like a Python and is not used. */
    public List<Skipped> skipped() {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null ? List.of() : outlook.found().skipped();
    }

    /** Takes an interpreter: by its minor version where that says which one, so that the profile is portable. */
    public void take(Interpreter interpreter) {
        boolean first = candidates().stream()
                .map(PythonChoice.Candidate::interpreter)
                .filter(other -> other.minor().equals(interpreter.minor()))
                .findFirst()
                .filter(interpreter::equals)
                .isPresent();
        String name = first ? interpreter.minor() : interpreter.executable().toString();
        session.change(profile -> profile.withPython(name));
    }

    /** Takes an interpreter that a person named. */
    public void take(Path executable) {
        session.change(profile -> profile.withPython(executable.toString()));
    }

    /** @param engine null to leave it to Slipway */
    public void engine(@Nullable String engine) {
        session.change(profile -> profile.withEngine(engine));
    }

    /** Id of the engine that is used; empty if none can be. */
    public String engine() {
        Outlook outlook = session.outlookProperty().get();
        String wanted = session.profileProperty().get().engine();
        if (wanted != null) {
            return wanted;
        }
        return outlook == null
                ? ""
                : outlook.engine()
                        .map(choice -> choice.engine())
                        .map(one -> one.id())
                        .orElse("");
    }

    /** The steps that make the environment. */
    public List<Step> steps() {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null ? List.of() : outlook.making().steps();
    }

    /** The commands of a step, as a person would type them. */
    public List<String> commands(Step step) {
        return step.actions().stream()
                .filter(Action.Exec.class::isInstance)
                .map(action -> ShellWords.shown(((Action.Exec) action).command(), session.root()))
                .toList();
    }

    /** Whether the plan can be run. */
    public boolean canMake() {
        Outlook outlook = session.outlookProperty().get();
        return outlook != null && !outlook.making().steps().isEmpty();
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }

    public ReadOnlyBooleanProperty toBeMadeProperty() {
        return toBeMade;
    }

    /** Whether the environment is being made. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running;
    }

    /** Whether the last run was for the environment. */
    public ReadOnlyBooleanProperty ranProperty() {
        return ran;
    }
}
