package dev.slipway.gui.step;

import dev.slipway.gui.form.Mark;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import java.util.List;

/** How a step stands, judged by the problems that are solved in it. */
final class StepMark {
    private StepMark() {}

    /** @param done whether it would be done if there were no problem */
    static Mark of(Session session, Topic topic, boolean done) {
        List<Problem> problems = session.problems(topic);
        if (problems.stream().anyMatch(problem -> problem.severity() != Severity.INFO)) {
            return Mark.MIND;
        }
        return done ? Mark.YES : Mark.TODO;
    }

    /** The sentence that tells what stops the next step: the first error's message; empty if nothing does. */
    static String stops(Texts texts, Session session, Topic topic) {
        return session.problems(topic).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> texts.tell(problem.message()))
                .findFirst()
                .orElse("");
    }
}
