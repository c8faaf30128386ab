package dev.slipway.gui.step;

import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.Reading;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.profile.TypedWords;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import dev.slipway.ship.Start;
import dev.slipway.ship.Survey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the folder is, what starts it, what goes along. */
public final class ProjectModel {
    /**
     * A file besides code.
     *
     * @param included whether it goes along, by Slipway's proposal or the person's choice
     * @param chosen whether the person chose so
     */
    public record Cargo(DataFile file, boolean included, boolean chosen) {}

    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final ObservableList<EntryPoint> starts = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable EntryPoint> start = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable ProjectKind> kind = new SimpleObjectProperty<>();
    private final SimpleStringProperty proposedArguments = new SimpleStringProperty("");
    private final ObservableList<Cargo> cargo = FXCollections.observableArrayList();

    public ProjectModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.surveyProperty().addListener((_, _, _) -> refresh());
        session.profileProperty().addListener((_, _, _) -> refresh());
        session.troubleProperty().addListener((_, _, _) -> refresh());
        session.reading().farProperty().addListener((_, _, _) -> showReading());
        kind.addListener((_, _, wanted) -> takeAs(wanted));
        session.problems().addListener((ListChangeListener<Problem>) _ -> judge());
        refresh();
    }

    private void refresh() {
        Survey survey = session.surveyProperty().get();
        if (survey == null) {
            boolean failed = session.troubleProperty().get() != null;
            standing.title.set(failed ? texts.get("project.unread") : texts.get("project.reading"));
            showReading();
            judge();
            return;
        }
        Project project = survey.project();
        Profile profile = session.profileProperty().get();
        kind.set(kind(project, profile));
        String title = new Words(texts).title(kind(project, profile));
        standing.title.set(project.models().isEmpty() ? title : texts.get("project.withModel", title));
        standing.lead.set(texts.get(
                "project.lead",
                project.counts().pythonFiles(),
                project.counts().notebooks(),
                project.models().size(),
                project.dataFiles().size(),
                project.took().toMillis() / 1000.0));
        List<EntryPoint> found = byTarget(project.entryPoints());
        if (!starts.equals(found)) {
            starts.setAll(found);
        }
        Start chosen = Start.of(project, survey.found().metadata(), profile);
        start.set(chosen.entryPoint().orElse(null));
        proposedArguments.set(
                profile.arguments().isEmpty() ? ShellWords.shown(chosen.arguments(), session.root()) : "");
        List<Cargo> now =
                project.dataFiles().stream().map(file -> cargo(file, profile)).toList();
        if (!cargo.equals(now)) {
            cargo.setAll(now);
        }
        judge();
    }

    /** What is known before all was read. */
    private void showReading() {
        if (session.surveyProperty().get() != null) {
            return;
        }
        Reading.Far far = session.reading().farProperty().get();
        standing.lead.set(
                far == null || session.troubleProperty().get() != null
                        ? HomePath.shown(session.root())
                        : texts.get("project.readFiles", far.read(), far.found()));
    }

    /** A command and the module that it calls may be named alike; whoever names it gets the first. */
    private static List<EntryPoint> byTarget(List<EntryPoint> points) {
        Map<String, EntryPoint> first = new LinkedHashMap<>();
        points.forEach(point -> first.putIfAbsent(point.target(), point));
        return List.copyOf(first.values());
    }

    private static Cargo cargo(DataFile file, Profile profile) {
        Profile.DataChoice choice = profile.data().get(file.path());
        return choice == null
                ? new Cargo(file, file.decision() == Decision.INCLUDE, false)
                : new Cargo(file, choice == Profile.DataChoice.INCLUDE, true);
    }

    private void judge() {
        standing.mark.set(
                StepMark.of(session, Topic.PROJECT, session.surveyProperty().get() != null));
        standing.stops.set(
                session.surveyProperty().get() == null
                                && session.troubleProperty().get() == null
                        ? texts.get("project.wait")
                        : StepMark.stops(texts, session, Topic.PROJECT));
    }

    /** Takes another entry point. */
    public void start(EntryPoint chosen) {
        session.change(profile -> profile.withStart(chosen.target()));
    }

    /** Says that nothing starts the project: it is a library. */
    public void startNothing() {
        session.change(profile -> profile.withStart(Start.NOTHING));
    }

    /** Takes what a person names: a file, a module, or {@code module:object}. Nothing typed leaves the choice to Slipway. */
    public void startWith(String typed) {
        String named = typed.strip().replace('\\', '/');
        session.change(profile -> profile.withStart(named.isEmpty() ? null : named));
    }

    /** What the folder can be taken for. */
    public List<ProjectKind> kinds() {
        return Arrays.stream(ProjectKind.values())
                .filter(kind -> kind != ProjectKind.EMPTY)
                .toList();
    }

    /** What the folder is taken for: what was found, unless the person says otherwise. */
    public ObjectProperty<@Nullable ProjectKind> kindProperty() {
        return kind;
    }

    private void takeAs(@Nullable ProjectKind wanted) {
        Survey survey = session.surveyProperty().get();
        if (survey == null || wanted == null) {
            return;
        }
        String id = wanted == survey.project().kind() ? null : wanted.id();
        if (!Objects.equals(id, session.profileProperty().get().kind())) {
            session.change(profile -> profile.withKind(id));
        }
    }

    private static ProjectKind kind(Project project, Profile profile) {
        return ProjectKind.named(profile.kind()).orElse(project.kind());
    }

    /** Sets the arguments with which it is tried, as typed. */
    public void arguments(String typed) {
        session.change(profile -> profile.withArguments(TypedWords.of(typed)));
    }

    /** The arguments that the person gave, as they would be typed. */
    public String givenArguments() {
        return ShellWords.shown(session.profileProperty().get().arguments(), session.root());
    }

    /** Lets a file go along or holds it back; a choice that says what Slipway proposes anyway is none. */
    public void include(DataFile file, boolean included) {
        boolean proposed = file.decision() == Decision.INCLUDE;
        Profile.DataChoice choice =
                included == proposed ? null : included ? Profile.DataChoice.INCLUDE : Profile.DataChoice.HOLD;
        session.change(profile -> profile.withData(file.path(), choice));
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }

    public ObservableList<EntryPoint> starts() {
        return starts;
    }

    /** What is taken; null for a library. */
    public ReadOnlyObjectProperty<@Nullable EntryPoint> startProperty() {
        return start;
    }

    /** The arguments that the README shows, where the person gave none. */
    public ReadOnlyStringProperty proposedArgumentsProperty() {
        return proposedArguments;
    }

    public ObservableList<Cargo> cargo() {
        return cargo;
    }
}
