package dev.slipway.gui.packages;

import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Survey;
import dev.slipway.ship.upkeep.PackageEdit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Packages that are upgraded, or taken out of the environment: told first, then done, and taken back. */
public final class ChangeModel {

    /** What is shown. */
    public sealed interface Shown {}

    /** Nothing is asked for; the title of the change that can be taken back, if there is one. */
    public record Still(Optional<String> last) implements Shown {}

    /** It is being worked out what would happen. */
    public record Asking(long startedNanos) implements Shown {}

    /** What would happen. */
    public record Proposed(PackageEdit edit) implements Shown {}

    /** Why it cannot be done. */
    public record Refused(Problem problem) implements Shown {}

    private final Session session;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(new Still(Optional.empty()));
    private final Question question;
    private Cancellation cancellation = new Cancellation();

    public ChangeModel(Session session) {
        this.session = session;
        this.question = new Question(session.background());
        session.outlookProperty().addListener((_, _, _) -> look());
    }

    private void look() {
        if (shown.get() instanceof Asking || shown.get() instanceof Proposed) {
            return;
        }
        leave();
    }

    /** Back to what can be taken back. */
    public void leave() {
        Profile profile = session.profileProperty().get();
        question.ask(
                () -> packages().lastChange(profile),
                last -> shown.set(new Still(last)),
                wrong -> shown.set(new Refused(wrong)));
    }

    /** Works out what taking these out of the environment would do; nothing is done yet. */
    public void uninstall(List<String> names) {
        work(names, (survey, profile, _) -> packages().uninstalling(survey, profile, names));
    }

    /** Works out what upgrading these to the newest would do, to the environment and to what is declared; nothing is done yet. */
    public void upgrade(List<String> names) {
        work(names, (survey, profile, mine) -> packages().upgrading(survey, profile, names, mine));
    }

    private interface Work {
        PackageEdit of(Survey survey, Profile profile, Cancellation cancellation);
    }

    private void work(List<String> names, Work work) {
        Survey survey = session.surveyProperty().get();
        if (survey == null || names.isEmpty()) {
            return;
        }
        Profile profile = session.profileProperty().get();
        var mine = new Cancellation();
        cancellation = mine;
        shown.set(new Asking(System.nanoTime()));
        question.ask(
                () -> work.of(survey, profile, mine),
                edit -> shown.set(new Proposed(edit)),
                wrong -> shown.set(new Refused(wrong)));
    }

    /** Waits for no answer any more. */
    void cancel() {
        Cancellation running = cancellation;
        session.background().run(Executors.callable(running::request), _ -> {}, _ -> {});
        leave();
    }

    /** Does what is proposed. */
    public void make() {
        Survey survey = session.surveyProperty().get();
        if (survey != null && shown.get() instanceof Proposed(PackageEdit edit)) {
            question.giveUp();
            shown.set(new Still(Optional.empty()));
            session.environment().change(edit, survey, session.profileProperty().get());
        }
    }

    /** Takes the last change back. */
    public void undo() {
        Survey survey = session.surveyProperty().get();
        if (survey != null && shown.get() instanceof Still(Optional<String> last) && last.isPresent()) {
            question.giveUp();
            shown.set(new Still(Optional.empty()));
            session.environment()
                    .undoChange(last.get(), survey, session.profileProperty().get());
        }
    }

    /** A command as a person would type it, short enough for a narrow place. */
    String typed(List<String> command) {
        return ShellWords.shortened(ShellWords.shown(command, session.root()));
    }

    private PackageWork packages() {
        return session.project().packages();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Nothing can be changed while something runs. */
    public ReadOnlyBooleanProperty runningProperty() {
        return session.run().runningProperty();
    }
}
