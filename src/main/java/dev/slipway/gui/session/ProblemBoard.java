package dev.slipway.gui.session;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import dev.slipway.ship.Survey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is wrong with the open project, as far as it is known: each thing once. */
final class ProblemBoard {
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();

    /** @param trouble of Slipway's own work */
    void collect(@Nullable Problem trouble, @Nullable Outlook outlook, @Nullable Survey survey) {
        Set<Problem> all = new LinkedHashSet<>();
        if (trouble != null) {
            all.add(trouble);
        }
        if (outlook != null) {
            all.addAll(outlook.shipping().problems());
            outlook.engine().ifPresent(engine -> all.addAll(engine.problems()));
        } else if (survey != null) {
            all.addAll(survey.problems());
        }
        problems.setAll(all);
    }

    List<Problem> of(Topic topic) {
        return problems.stream().filter(problem -> problem.topic() == topic).toList();
    }

    /** Whether something of this topic stands in the way. */
    boolean blocks(Topic topic) {
        return of(topic).stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    ObservableList<Problem> all() {
        return problems;
    }
}
