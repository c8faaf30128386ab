package dev.slipway.gui.step;

import dev.slipway.change.FileChange;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.metadata.Backend;
import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.MetadataCheck;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.version.VersionBump;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import dev.slipway.ship.Survey;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** The fields of the metadata: what the files say, what the person wants instead, what is wrong with it. */
public final class MetadataModel {
    /** The wish for another build backend among those for the metadata. */
    private static final String BACKEND = "build-backend";

    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final SimpleObjectProperty<Metadata> base = new SimpleObjectProperty<>(Metadata.empty());
    private final SimpleObjectProperty<List<FileChange>> changes = new SimpleObjectProperty<>(List.of());

    public MetadataModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        session.surveyProperty().addListener((_, _, _) -> refresh());
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.problems().addListener((ListChangeListener<Problem>) _ -> judge());
        refresh();
    }

    private void refresh() {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        changes.set(outlook == null ? List.of() : outlook.changes());
        if (survey != null) {
            Metadata said = survey.found().metadata();
            base.set(said.isDeclared() ? said : proposed(said));
        }
        Metadata now = base.get();
        String name = text(Field.NAME);
        String version = text(Field.VERSION);
        standing.title.set(
                name.isEmpty()
                        ? texts.get("metadata.unnamed")
                        : version.isEmpty() ? name : texts.get("metadata.title", name, version));
        standing.lead.set(
                now.isDeclared() && survey != null && survey.found().metadata().isDeclared()
                        ? changes.get().isEmpty()
                                ? texts.get("metadata.declared", now.source())
                                : texts.get("metadata.changed", changes.get().size())
                        : texts.get("metadata.fresh"));
        judge();
    }

    /** What a first pyproject.toml is going to say, before anything of it was edited. */
    private Metadata proposed(Metadata otherwise) {
        for (FileChange change : changes.get()) {
            byte[] after = change.after();
            if (after != null && change.file().endsWith(PyprojectFile.NAME)) {
                try {
                    return PyprojectFile.of(after).metadata();
                } catch (ShipException e) {
                    return otherwise;
                }
            }
        }
        return base.get().isDeclared() ? base.get() : otherwise;
    }

    private void judge() {
        standing.stops.set(StepMark.stops(texts, session, Topic.METADATA));
        standing.mark.set(
                StepMark.of(session, Topic.METADATA, session.surveyProperty().get() != null));
    }

    /** What a field holds now, as text of a form. */
    public String text(Field field) {
        String wanted = session.profileProperty().get().metadata().get(field.key());
        return wanted == null ? said(field) : wanted;
    }

    /** What the files say; a version also where the build reads it from a module. */
    private String said(Field field) {
        String text = FieldValue.of(base.get(), field).asText();
        Survey survey = session.surveyProperty().get();
        return text.isEmpty() && field == Field.VERSION && survey != null
                ? survey.version().version()
                : text;
    }

    /** Raises the version; nothing happens where there is none to raise. */
    public void bump(VersionBump how) {
        Version now = Version.tryParse(said(Field.VERSION));
        if (now != null) {
            edit(Field.VERSION, how.of(now).toString());
        }
    }

    /** What a way of raising the version makes of it, for a tooltip; empty where there is none to raise. */
    public String bumped(VersionBump how) {
        Version now = Version.tryParse(said(Field.VERSION));
        return now == null ? "" : now + " → " + how.of(now);
    }

    /** The build backend, chosen or named by the file; what Slipway would take where there is none. */
    public String backend() {
        String wanted = session.profileProperty().get().metadata().get(BACKEND);
        if (wanted != null) {
            return wanted;
        }
        String named = base.get().buildBackend();
        return Backend.ofObject(named).map(Backend::id).orElse(named.isEmpty() ? Backend.HATCHLING.id() : named);
    }

    /** Chooses the build backend; the one that the file names is no wish. */
    public void chooseBackend(String id) {
        String named = base.get().buildBackend();
        boolean same = Backend.ofObject(named).map(Backend::id).orElse(named).equals(id);
        session.change(profile -> profile.withMetadata(BACKEND, same ? null : id));
    }

    /** Sets a field; what the files say anyway is no wish. */
    public void edit(Field field, String typed) {
        boolean same = FieldValue.parse(field, typed).asText().equals(said(field));
        session.change(profile -> profile.withMetadata(field.key(), same ? null : typed));
    }

    /** What is wrong with a text in a field; empty if nothing. */
    public String wrong(Field field, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        return MetadataCheck.check(field, FieldValue.parse(field, typed)).stream()
                .map(this::says)
                .findFirst()
                .orElse("");
    }

    private String says(Problem problem) {
        var remedy = problem.remedy();
        return texts.tell(remedy == null ? problem.message() : problem.message() + " " + remedy.text());
    }

    /** Whether a field is computed by the build, so that there is nothing to enter. */
    public boolean isDynamic(Field field) {
        Survey survey = session.surveyProperty().get();
        boolean elsewhere =
                field == Field.VERSION && survey != null && survey.version().isEditable();
        return base.get().dynamic().contains(field.key()) && !elsewhere;
    }

    /** What a program imports; empty if it is not told apart. */
    public String importName() {
        return base.get().importName();
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }

    /** What the files say, or what a first file would say. */
    public ReadOnlyObjectProperty<Metadata> baseProperty() {
        return base;
    }

    /** The edits that are pending. */
    public ReadOnlyObjectProperty<List<FileChange>> changesProperty() {
        return changes;
    }
}
