package dev.slipway.gui.packages;

import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Reasons;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Survey;
import dev.slipway.ship.upkeep.ProjectTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which package needs which, of the environment or of the lock. */
public final class NeedsModel {
    private final Session session;
    private final SimpleObjectProperty<@Nullable ProjectTree> tree = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable Problem> missing = new SimpleObjectProperty<>();
    private final BooleanProperty ofLock = new SimpleBooleanProperty();
    private final StringProperty letters = new SimpleStringProperty("");
    private final Question question;
    private boolean wanted;

    public NeedsModel(Session session) {
        this.session = session;
        this.question = new Question(session.background());
        session.outlookProperty().addListener((_, _, _) -> again());
        ofLock.addListener((_, _, _) -> again());
    }

    /** Somebody looks at it: it is read from now on. */
    public void want() {
        if (!wanted) {
            wanted = true;
            again();
        }
    }

    private void again() {
        Survey survey = session.surveyProperty().get();
        if (!wanted || survey == null) {
            return;
        }
        Profile profile = session.profileProperty().get();
        boolean lock = ofLock.get();
        question.ask(
                () -> session.project().packages().tree(survey, profile, lock),
                found -> answered(found, null),
                problem -> answered(null, problem));
    }

    private void answered(@Nullable ProjectTree found, @Nullable Problem problem) {
        missing.set(problem);
        tree.set(found);
    }

    /** What the project wants first, then what nothing needs; with a filter, all that have its letters in their name. */
    List<String> tops() {
        ProjectTree known = tree.get();
        if (known == null) {
            return List.of();
        }
        DependencyGraph graph = known.graph();
        String wish = letters.get().strip().toLowerCase(Locale.ROOT);
        if (!wish.isEmpty()) {
            return graph.nodes().keySet().stream()
                    .filter(name -> name.contains(wish))
                    .sorted()
                    .toList();
        }
        Set<String> tops = new LinkedHashSet<>();
        known.wanted().stream().filter(graph.nodes()::containsKey).sorted().forEach(tops::add);
        Set<String> reached = graph.reached(tops);
        graph.roots().stream().filter(root -> !reached.contains(root)).forEach(tops::add);
        return new ArrayList<>(tops);
    }

    /** The ways that lead to a package; none where it is not there or nothing was read yet. */
    List<Reasons.Way> why(String name) {
        ProjectTree known = tree.get();
        return known == null ? List.of() : Reasons.of(known.graph(), name, known.wanted());
    }

    /** Null until it was read, and where there is nothing to read. */
    ReadOnlyObjectProperty<@Nullable ProjectTree> treeProperty() {
        return tree;
    }

    /** Why there is nothing to read; null if there is. */
    ReadOnlyObjectProperty<@Nullable Problem> missingProperty() {
        return missing;
    }

    /** Whether the lock is read, else the environment. */
    BooleanProperty ofLockProperty() {
        return ofLock;
    }

    StringProperty lettersProperty() {
        return letters;
    }
}
