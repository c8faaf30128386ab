package dev.slipway.gui.session;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Fix;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Survey;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells what a remedy would write into the user's files, before anybody chooses it. */
public final class Foresight {
    private final Session session;
    private final AtomicLong asked = new AtomicLong();

    public Foresight(Session session) {
        this.session = session;
    }

    /** Finds it out in the background; only the last question is answered. What cannot be found out is answered with nothing. */
    public void of(Fix fix, Consumer<List<FileChange>> taker) {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        long question = asked.incrementAndGet();
        if (survey == null || outlook == null) {
            return;
        }
        Profile fixed = Fixes.apply(session.profileProperty().get(), fix);
        Consumer<List<FileChange>> current = changes -> {
            if (question == asked.get()) {
                taker.accept(changes);
            }
        };
        session.background()
                .run(() -> session.project().changes(survey, fixed, outlook), current, _ -> current.accept(List.of()));
    }
}
