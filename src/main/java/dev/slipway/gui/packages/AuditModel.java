package dev.slipway.gui.packages;

import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Auditing;
import dev.slipway.ship.Survey;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final AtomicLong asked = new AtomicLong();

    public AuditModel(Session session) {
        this.session = session;
    }

    /** Asks. */
    public void ask() {
        Survey survey = session.surveyProperty().get();
        if (survey == null) {
            return;
        }
        Profile profile = session.profileProperty().get();
        long question = asked.incrementAndGet();
        shown.set(new Asking(System.nanoTime()));
        session.background()
                .run(
                        () -> session.project().packages().audit(survey, profile),
                        found -> answered(question, new Answered(found)),
                        problem -> answered(question, new Refused(problem)));
    }

    private void answered(long question, Shown now) {
        if (question == asked.get()) {
            shown.set(now);
        }
    }

    /** Waits for no answer any more. */
    public void cancel() {
        asked.incrementAndGet();
        shown.set(new Unasked());
    }

    /** Who is asked, for a person. */
    public String service() {
        return Auditing.shown(Auditing.usual(session.profileProperty().get()));
    }

    /** Whether it is asked each time that something is shipped. */
    public boolean isAlways() {
        return session.profileProperty().get().agreed().advisories() != null;
    }

    /** Has it asked each time that something is shipped, or no more. */
    public void always(boolean wanted) {
        session.change(profile -> profile.withAdvisories(wanted ? Auditing.kept(profile) : null));
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
