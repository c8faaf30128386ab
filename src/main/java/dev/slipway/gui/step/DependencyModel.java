package dev.slipway.gui.step;

import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.Need;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Declared, detected and installed dependencies, and what can be done about them. */
public final class DependencyModel {
    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<DependencyRow> rows = FXCollections.observableArrayList();

    public DependencyModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.surveyProperty().addListener((_, _, _) -> refresh());
        session.profileProperty().addListener((_, _, _) -> refresh());
        session.problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        filter.addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        Survey survey = session.surveyProperty().get();
        List<DependencyRow> all = survey == null
                ? List.of()
                : rows(survey, session.profileProperty().get());
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<DependencyRow> shown = all.stream()
                .filter(row -> wanted.isEmpty()
                        || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || row.dependency()
                                .importName()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        long open = all.stream()
                .filter(row -> switch (row.state()) {
                    case MISSING, CONFLICT, UNKNOWN -> true;
                    case FITS, UNUSED, OPTIONAL, GOING -> false;
                })
                .count();
        long declared = all.stream().filter(DependencyRow::isDeclared).count();
        standing.title.set(
                survey == null
                        ? texts.get("project.reading")
                        : open > 0
                                ? texts.get("dependencies.open", open)
                                : all.isEmpty() ? texts.get("dependencies.none") : texts.get("dependencies.allWell"));
        standing.lead.set(texts.get(
                "dependencies.lead",
                all.size(),
                declared,
                all.stream().filter(DependencyRow::pending).count()));
        standing.mark.set(StepMark.of(session, Topic.DEPENDENCIES, survey != null && open == 0));
        standing.stops.set(StepMark.stops(session, Topic.DEPENDENCIES));
    }

    private List<DependencyRow> rows(Survey survey, Profile profile) {
        List<DependencyRow> found = new ArrayList<>();
        List<Requirement> wanted = Wanted.of(survey, profile).requirements();
        for (Dependency dependency : survey.dependencies().dependencies()) {
            found.add(row(dependency, wanted, profile));
        }
        for (String text : profile.declare()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null && found.stream().noneMatch(row -> same(row.name(), requirement.name()))) {
                var added = new Dependency(
                        "",
                        requirement.name(),
                        true,
                        text,
                        null,
                        Dependency.Source.DECLARED,
                        List.of(),
                        List.of(),
                        Need.REQUIRED,
                        "",
                        List.of());
                found.add(new DependencyRow(
                        requirement.name(), constraint(text), true, true, added, DependencyRow.State.UNUSED));
            }
        }
        return found;
    }

    private DependencyRow row(Dependency dependency, List<Requirement> wanted, Profile profile) {
        String distribution = dependency.distribution();
        // Another one that a person chose in its place serves the same import.
        String name = dependency.alternatives().stream()
                .filter(other -> profile.declare().stream().anyMatch(text -> names(text, other)))
                .findFirst()
                .orElse(distribution == null ? dependency.importName() : distribution);
        Optional<String> pending = profile.declare().stream()
                .filter(text -> {
                    Requirement requirement = Requirement.tryParse(text);
                    return requirement != null && same(requirement.name(), name);
                })
                .findFirst();
        if (pending.isEmpty() && dependency.declared() == null) {
            // A first packaging file is going to declare what was detected.
            pending = wanted.stream()
                    .filter(requirement -> same(requirement.name(), name))
                    .map(Requirement::toString)
                    .findFirst();
        }
        boolean going = profile.undeclare().stream().anyMatch(gone -> same(gone, name));
        String declared = pending.orElse(dependency.declared());
        DependencyRow.State state = going ? DependencyRow.State.GOING : state(dependency, name, declared);
        return new DependencyRow(
                name,
                declared == null ? "" : constraint(declared),
                declared != null && !going,
                pending.isPresent() || going,
                dependency,
                state);
    }

    private DependencyRow.State state(Dependency dependency, String name, @Nullable String declared) {
        if (dependency.distribution() == null) {
            return DependencyRow.State.UNKNOWN;
        }
        if (declared == null) {
            return dependency.required() ? DependencyRow.State.MISSING : DependencyRow.State.OPTIONAL;
        }
        boolean conflict = session.problems(Topic.DEPENDENCIES).stream()
                .anyMatch(problem -> problem.remedy() != null
                        && problem.remedy().fix() instanceof Fix.Declare(String requirement)
                        && requirement.startsWith(name)
                        && !requirement.equals(declared));
        if (conflict) {
            return DependencyRow.State.CONFLICT;
        }
        boolean used = !dependency.where().isEmpty() || !dependency.models().isEmpty();
        return used ? DependencyRow.State.FITS : DependencyRow.State.UNUSED;
    }

    /** What stands behind the name: extras, versions, marker. */
    private static String constraint(String text) {
        Requirement requirement = Requirement.tryParse(text);
        return requirement == null
                ? text
                : text.substring(Math.min(text.length(), requirement.name().length()))
                        .strip();
    }

    private static boolean names(String requirement, String distribution) {
        Requirement parsed = Requirement.tryParse(requirement);
        return parsed != null && same(parsed.name(), distribution);
    }

    private static boolean same(String one, String other) {
        return DistributionName.normalize(one).equals(DistributionName.normalize(other));
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
    public void choose(DependencyRow row, String distribution) {
        session.apply(
                row.dependency().declared() == null
                        ? new Fix.Declare(distribution)
                        : new Fix.Replace(row.name(), distribution));
    }

    /** Takes a requirement out of the declaration. */
    public void remove(DependencyRow row) {
        session.apply(new Fix.Undeclare(row.name()));
    }

    /** Does what the buttons of all problems of this step promise. */
    public void fixAll() {
        session.change(profile -> {
            Profile fixed = profile;
            for (Fix fix : fixes()) {
                fixed = dev.slipway.profile.Fixes.apply(fixed, fix);
            }
            return fixed;
        });
    }

    /** What can be solved by a click. */
    public List<Fix> fixes() {
        List<Fix> fixes = new ArrayList<>();
        for (Problem problem : session.problems(Topic.DEPENDENCIES)) {
            var remedy = problem.remedy();
            if (remedy != null && remedy.fix() != null) {
                fixes.add(remedy.fix());
            }
        }
        return fixes;
    }

    public ObservableList<DependencyRow> rows() {
        return rows;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }
}
