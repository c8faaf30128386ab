package dev.slipway.gui.packages;

import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.profile.Profile;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Locked;
import dev.slipway.ship.Survey;
import dev.slipway.ship.upkeep.Locking;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The project's lock: how it stands, and making it anew. */
public final class LockModel {

    /** What is shown of it. */
    public sealed interface Shown {}

    /** It is being looked at. */
    public record Asking() implements Shown {}

    /** There is none. */
    public record None() implements Shown {}

    /**
     * There is one.
     *
     * @param reasons why it is stale; none if it is up to date
     */
    public record There(String file, LockFormat format, int packages, List<Problem> reasons) implements Shown {
        public There {
            reasons = List.copyOf(reasons);
        }

        public boolean fresh() {
            return reasons.isEmpty();
        }
    }

    /** It is wanted and cannot be read, or is not there. */
    public record Wrong(Problem problem) implements Shown {}

    /** Versions are being found. */
    public record Resolving(long startedNanos) implements Shown {}

    /** An edit of it that nobody has made yet. */
    public record Proposed(PackageWork.LockProposal proposal) implements Shown {}

    private final Session session;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(new Asking());
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Question question;
    private Cancellation cancellation = new Cancellation();

    public LockModel(Session session) {
        this.session = session;
        this.question = new Question(session.background());
        session.outlookProperty().addListener((_, _, _) -> look());
        look();
    }

    private void look() {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        if (survey == null || outlook == null || shown.get() instanceof Resolving) {
            return;
        }
        Profile profile = session.profileProperty().get();
        question.ask(
                () -> session.project().packages().locked(survey, profile, outlook),
                locked -> shown.set(told(locked)),
                wrong -> shown.set(new Wrong(wrong)));
    }

    private static Shown told(Locked locked) {
        List<Problem> reasons = locked.problems().stream()
                .filter(one -> one.severity() != Severity.INFO)
                .toList();
        return locked.install()
                .<Shown>map(install -> new There(
                        install.lock().file(),
                        install.lock().format(),
                        install.lock().packages().size(),
                        reasons))
                .orElseGet(() -> reasons.isEmpty() ? new None() : new Wrong(reasons.getFirst()));
    }

    /**
     * Finds the versions and proposes the edit; nothing is written yet.
     *
     * @param format null for that of the lock which is there, else {@code pylock.toml}
     * @param all whether everything may change, else as little as can be
     */
    public void lock(@Nullable LockFormat format, boolean all) {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        if (survey == null || outlook == null) {
            return;
        }
        Profile profile = session.profileProperty().get();
        LockFormat wanted = format != null ? format : usual();
        var mine = new Cancellation();
        cancellation = mine;
        problem.set(null);
        shown.set(new Resolving(System.nanoTime()));
        var renewal = all ? new Locking.Renewal(true, java.util.Set.of()) : Locking.Renewal.NOTHING;
        question.ask(
                () -> session.project().packages().locking(survey, profile, outlook, wanted, renewal, mine),
                proposal -> {
                    if (proposal.change().changesNothing()) {
                        leave();
                    } else {
                        shown.set(new Proposed(proposal));
                    }
                },
                wrong -> {
                    problem.set(wrong);
                    leave();
                });
    }

    /** The format that a lock gets where nobody names one. */
    public LockFormat usual() {
        return shown.get() instanceof There there ? there.format() : LockFormat.PYLOCK;
    }

    /** Ends the search for versions. */
    public void cancel() {
        Cancellation running = cancellation;
        background()
                .run(
                        () -> {
                            running.request();
                            return true;
                        },
                        _ -> {},
                        problem::set);
        question.giveUp();
        leave();
    }

    /** Makes the edit; it can be taken back. */
    public void write() {
        if (shown.get() instanceof Proposed(PackageWork.LockProposal proposal)) {
            shown.set(new Asking());
            session.edits().write(List.of(proposal.change()), UnaryOperator.identity());
            look();
        }
    }

    /** Back to how the lock stands. */
    public void leave() {
        shown.set(new Asking());
        look();
    }

    private Background background() {
        return session.background();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Why no lock could be made; null if nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
