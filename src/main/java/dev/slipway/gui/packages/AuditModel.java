package dev.slipway.gui.packages;

import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Auditing;
import dev.slipway.ship.Survey;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;

/** Known vulnerabilities and licences: asked when a person wants it, and never before. */
public final class AuditModel {

    /** What is shown. */
    public sealed interface Shown {}

    /** Nobody was asked. */
    public record Unasked() implements Shown {}

    /** Somebody is being asked. */
    public record Asking(long startedNanos) implements Shown {}

    /** What came back. */
    public record Answered(PackageWork.Audited audited) implements Shown {}

    /** There is nothing to ask about, or the way to ask is wrong. */
    public record Refused(Problem problem) implements Shown {}

    private final Session session;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(new Unasked());
    private final SimpleStringProperty service = new SimpleStringProperty("");
    private final Question question;

    public AuditModel(Session session) {
        this.session = session;
        this.question = new Question(session.background());
        session.profileProperty().addListener((_, _, _) -> look());
        look();
    }

    /** Asks. */
    public void ask() {
        Survey survey = session.surveyProperty().get();
        if (survey == null) {
            return;
        }
        Profile profile = session.profileProperty().get();
        shown.set(new Asking(System.nanoTime()));
        question.ask(
                () -> session.project().packages().audit(survey, profile),
                found -> shown.set(new Answered(found)),
                problem -> shown.set(new Refused(problem)));
    }

    /** Waits for no answer any more. */
    public void cancel() {
        question.giveUp();
        shown.set(new Unasked());
    }

    private void look() {
        Profile profile = session.profileProperty().get();
        session.background()
                .run(
                        () -> Auditing.shown(Auditing.usual(profile)),
                        who -> {
                            if (profile.equals(session.profileProperty().get())) {
                                service.set(who);
                            }
                        },
                        _ -> {});
    }

    /** Who is asked, for a person; empty until that is known. */
    public ReadOnlyStringProperty serviceProperty() {
        return service;
    }

    /** Whether it is asked each time that something is shipped. */
    public boolean isAlways() {
        return session.profileProperty().get().agreed().advisories() != null;
    }

    /** Has it asked each time that something is shipped, or no more. */
    public void always(boolean wanted) {
        Profile now = session.profileProperty().get();
        if (wanted) {
            session.background()
                    .run(
                            () -> Auditing.kept(now),
                            kept -> session.change(profile -> profile.withAdvisories(kept)),
                            _ -> {});
        } else {
            session.change(profile -> profile.withAdvisories(null));
        }
    }

    /** Does what the button of a problem promises. */
    public void apply(dev.slipway.problem.Fix fix) {
        session.apply(fix);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Hears when what is chosen changes. */
    public ReadOnlyObjectProperty<@Nullable Survey> surveyProperty() {
        return session.surveyProperty();
    }
}
