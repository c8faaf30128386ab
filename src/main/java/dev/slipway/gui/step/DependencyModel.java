package dev.slipway.gui.step;

import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.Requirement;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Declared, detected and installed dependencies, and what can be done about them. */
public final class DependencyModel {
    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final StringProperty letters = new SimpleStringProperty("");
    private final ObjectProperty<DependencyFilter> filter = new SimpleObjectProperty<>(DependencyFilter.ALL);
    private final ObservableList<DependencyLine> lines =
            FXCollections.observableArrayList(line -> new Observable[] {line.rowProperty()});
    private final FilteredList<DependencyLine> shown = new FilteredList<>(lines);
    private List<Requirement> wanted = List.of();
    private long asked;

    public DependencyModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.surveyProperty().addListener((_, _, _) -> want());
        session.profileProperty().addListener((_, _, _) -> want());
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        session.listings().answersProperty().addListener((_, _, _) -> refresh());
        letters.addListener((_, _, _) -> narrow());
        filter.addListener((_, _, _) -> narrow());
        want();
    }

    private void want() {
        Survey survey = session.surveyProperty().get();
        refresh();
        if (survey == null) {
            return;
        }
        long question = ++asked;
        Profile profile = session.profileProperty().get();
        session.background()
                .run(
                        () -> Wanted.of(survey, profile).requirements(),
                        found -> {
                            if (question == asked && !found.equals(wanted)) {
                                wanted = found;
                                refresh();
                            }
                        },
                        _ -> {});
    }

    private void refresh() {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        List<DependencyRow> rows = survey == null
                ? List.of()
                : new DependencyRows(
                                session.profileProperty().get(),
                                wanted,
                                !survey.found().metadata().isDeclared(),
                                session.problems(Topic.DEPENDENCIES),
                                outlook == null ? Map.of() : outlook.settled(),
                                session.listings()::of)
                        .of(survey.dependencies().dependencies());
        merge(rows);
        judge(rows, survey != null);
    }

    /** Lines that stay are the same ones, so that what is selected stays so. */
    private void merge(List<DependencyRow> rows) {
        Map<String, DependencyLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.key(), line));
        Set<String> staying = new HashSet<>();
        rows.forEach(row -> staying.add(DependencyLine.key(row)));
        lines.removeIf(line -> !staying.contains(line.key()));
        List<DependencyLine> fresh = new ArrayList<>();
        for (DependencyRow row : rows) {
            DependencyLine line = known.get(DependencyLine.key(row));
            if (line == null) {
                fresh.add(new DependencyLine(row));
            } else {
                line.show(row);
            }
        }
        lines.addAll(fresh);
    }

    private void narrow() {
        String wish = letters.get();
        DependencyFilter kind = filter.get();
        shown.setPredicate(line -> kind.takes(line.row()) && DependencyFilter.has(line.row(), wish));
    }

    private void judge(List<DependencyRow> rows, boolean read) {
        long open = rows.stream().filter(row -> row.state().isOpen()).count();
        standing.title.set(
                !read
                        ? texts.get("project.reading")
                        : open > 0
                                ? texts.get("dependencies.open", open)
                                : rows.isEmpty() ? texts.get("dependencies.none") : texts.get("dependencies.allWell"));
        long bytes = rows.stream()
                .filter(DependencyRow::isDeclared)
                .map(DependencyRow::listing)
                .filter(Objects::nonNull)
                .mapToLong(listing -> Math.max(0, listing.bytes()))
                .sum();
        standing.lead.set(texts.get(
                "dependencies.lead",
                rows.size(),
                rows.stream().filter(DependencyRow::isDeclared).count(),
                rows.stream().filter(DependencyRow::pending).count(),
                bytes > 0 ? 1 : 0,
                Words.bytes(bytes),
                rows.stream().filter(row -> row.upgrade() != null).count()));
        standing.mark.set(StepMark.of(session, Topic.DEPENDENCIES, read && open == 0));
        standing.stops.set(StepMark.stops(texts, session, Topic.DEPENDENCIES));
    }

    /**
     * Declares a requirement.
     *
     * @return what is wrong with it; empty if it was taken
     */
    public String declare(String typed) {
        String text = typed.strip();
        if (Requirement.tryParse(text) == null) {
            return texts.get("dependencies.badRequirement", text);
        }
        session.apply(new Fix.Declare(text));
        return "";
    }

    /** Changes what is required of a distribution; the same answers as {@link #declare}. */
    public String constrain(DependencyRow row, String constraint) {
        String text = constraint.strip();
        boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return declare(row.name() + (bare ? "==" : text.startsWith(";") ? " " : "") + text);
    }

    /** Requires another distribution that holds the same module. */
    void choose(DependencyRow row, String distribution) {
        session.apply(
                row.dependency().declared() == null
                        ? new Fix.Declare(distribution)
                        : new Fix.Replace(row.name(), distribution));
    }

    /** Does it to all these rows for which it makes sense, as one choice. */
    void act(DependencyAct act, List<DependencyRow> rows) {
        List<UnaryOperator<Profile>> choices =
                rows.stream().flatMap(row -> act.on(row).stream()).toList();
        session.change(profile -> {
            Profile changed = profile;
            for (UnaryOperator<Profile> choice : choices) {
                changed = choice.apply(changed);
            }
            return changed;
        });
    }

    /** Takes a requirement out of the declaration. */
    public void remove(DependencyRow row) {
        act(DependencyAct.REMOVE, List.of(row));
    }

    /** Does what the buttons of all problems of this step promise. */
    void fixAll() {
        session.change(profile -> {
            Profile fixed = profile;
            for (Fix fix : fixes()) {
                fixed = Fixes.apply(fixed, fix);
            }
            return fixed;
        });
    }

    /** What can be solved by a click. */
    List<Fix> fixes() {
        Set<Fix> fixes = new LinkedHashSet<>();
        lines.stream()
                .map(DependencyLine::row)
                .filter(row -> row.state().isOpen())
                .map(DependencyRow::fix)
                .filter(Objects::nonNull)
                .forEach(fixes::add);
        for (Problem problem : session.problems(Topic.DEPENDENCIES)) {
            var remedy = problem.remedy();
            if (remedy != null && remedy.fix() != null) {
                fixes.add(remedy.fix());
            }
        }
        return List.copyOf(fixes);
    }

    /** How many rows a filter would show. */
    long count(DependencyFilter kind) {
        return lines.stream().filter(line -> kind.takes(line.row())).count();
    }

    /** Whether a problem is told in a row, so that it need not stand above the table. */
    boolean isToldInRow(Problem problem) {
        return lines.stream()
                .map(DependencyLine::row)
                .anyMatch(row -> problem.equals(row.problem()) && row.state() != DependencyRow.State.CONFLICT);
    }

    /** What the filters let through. */
    ObservableList<DependencyLine> lines() {
        return shown;
    }

    /** The rows that the filters let through. */
    public List<DependencyRow> rows() {
        return shown.stream().map(DependencyLine::row).toList();
    }

    StringProperty lettersProperty() {
        return letters;
    }

    ObjectProperty<DependencyFilter> filterProperty() {
        return filter;
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }
}
