package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The problems that are solved in one step, the gravest first; what is only good to know folds into one line. */
final class TopicNotes extends VBox {
    private final Texts texts;
    private final Session session;
    private final Topic topic;
    private final Predicate<Problem> shown;
    private boolean unfolded;

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
        List<Problem> asides = problems.stream().filter(TopicNotes::isAside).toList();
        boolean folding = asides.size() > 1;
        getChildren().clear();
        for (Problem problem : problems) {
            if (!folding || unfolded || !isAside(problem)) {
                getChildren().add(new ProblemNote(texts.tell(problem), session::apply));
            }
        }
        if (folding) {
            getChildren().add(fold(asides));
        }
        setPadding(new Insets(0, 0, 20, 0));
        Boxes.show(this, !problems.isEmpty());
    }

    /** Good to know, nothing to do: several of them would push down what the step is about. */
    private static boolean isAside(Problem problem) {
        Remedy remedy = problem.remedy();
        return problem.severity() == Severity.INFO && (remedy == null || remedy.fix() == null);
    }

    private HBox fold(List<Problem> asides) {
        Button turn =
                Buttons.link(unfolded ? texts.get("notes.fold") : texts.get("notes.unfold", asides.size()), () -> {
                    unfolded = !unfolded;
                    refresh();
                });
        turn.setMinWidth(Region.USE_PREF_SIZE);
        if (unfolded) {
            return Boxes.row(0, turn);
        }
        Label first = Labels.of(texts.tell(asides.getFirst()).message(), "second");
        first.setMinWidth(0);
        HBox row = Boxes.row(12, Icon.INFO.node(), Boxes.wide(first), turn);
        row.getStyleClass().add("note");
        return row;
    }
}
