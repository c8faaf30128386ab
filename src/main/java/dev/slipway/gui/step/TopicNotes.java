package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** The problems that are solved in one step, the gravest first. */
final class TopicNotes extends VBox {
    private final Texts texts;
    private final Session session;
    private final Topic topic;
    private final Predicate<Problem> shown;

    TopicNotes(Texts texts, Session session, Topic topic) {
        this(texts, session, topic, _ -> true);
    }

    /** @param shown false for those that are told elsewhere in the step */
    TopicNotes(Texts texts, Session session, Topic topic, Predicate<Problem> shown) {
        super(8);
        this.texts = texts;
        this.session = session;
        this.topic = topic;
        this.shown = shown;
        session.problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        List<Problem> problems = session.problems(topic).stream()
                .filter(shown)
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        getChildren()
                .setAll(problems.stream()
                        .map(problem -> new ProblemNote(texts.tell(problem), session::apply))
                        .toList());
        setPadding(new Insets(0, 0, 20, 0));
        Boxes.show(this, !problems.isEmpty());
    }
}
