package dev.slipway.gui.step;

import dev.slipway.change.FileChange;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.modularize.Candidates;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.project.Project;
import dev.slipway.ship.NotebookProposal;
import dev.slipway.ship.PackageProposal;
import dev.slipway.ship.Survey;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Loose scripts on their way into a package, or a notebook on its way into a script: looked at before anything is written. */
final class PackageModel {
    /**
     * What would be written.
     *
     * @param edits file by file
     * @param changes the same, to be made
     * @param explanation how it is started then; empty for a script
     * @param notes what needs a look
     * @param after how the choices follow
     */
    record Preview(
            List<PackageProposal.Edit> edits,
            List<FileChange> changes,
            String explanation,
            List<Problem> notes,
            UnaryOperator<Profile> after) {}

    /** What is shown. */
    enum Shown {
        NOTHING,
        PACKAGE,
        SCRIPT
    }

    private final Session session;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOTHING);
    private final ObjectProperty<@Nullable Preview> preview = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> refusal = new SimpleObjectProperty<>();
    private final BooleanProperty canPackage = new SimpleBooleanProperty();
    private final BooleanProperty canConvert = new SimpleBooleanProperty();
    private final AtomicLong asked = new AtomicLong();
    private String name = "";
    private String start = "";

    PackageModel(Session session) {
        this.session = session;
        session.surveyProperty().addListener((_, _, now) -> seen(now));
        session.outlookProperty()
                .addListener((_, _, _) -> seen(session.surveyProperty().get()));
        seen(session.surveyProperty().get());
    }

    private void seen(@Nullable Survey survey) {
        boolean known = session.outlookProperty().get() != null;
        canPackage.set(known && survey != null && !survey.project().kind().isPackage() && !starts().isEmpty());
        canConvert.set(known && survey != null && !notebooks().isEmpty());
    }

    /** Shows the folder as a package, under the names that are proposed. */
    void showPackage() {
        Survey survey = session.surveyProperty().get();
        List<String> starts = starts();
        if (survey == null || starts.isEmpty()) {
            return;
        }
        String chosen = session.profileProperty().get().start();
        start = chosen != null && starts.contains(chosen) ? chosen : starts.getFirst();
        name = Candidates.name(survey.project(), start);
        shown.set(Shown.PACKAGE);
        refresh();
    }

    /** Shows the first notebook as a script. */
    void showScript() {
        if (!notebooks().isEmpty()) {
            start = notebooks().getFirst();
            shown.set(Shown.SCRIPT);
            refresh();
        }
    }

    void close() {
        asked.incrementAndGet();
        shown.set(Shown.NOTHING);
        preview.set(null);
        refusal.set(null);
    }

    void name(String typed) {
        if (!typed.strip().equals(name)) {
            name = typed.strip();
            refresh();
        }
    }

    void start(String file) {
        if (!file.equals(start)) {
            start = file;
            refresh();
        }
    }

    private void refresh() {
        Survey survey = session.surveyProperty().get();
        Outlook outlook = session.outlookProperty().get();
        if (survey == null || outlook == null) {
            return;
        }
        long question = asked.incrementAndGet();
        Profile profile = session.profileProperty().get();
        boolean script = shown.get() == Shown.SCRIPT;
        String wantedName = name;
        String wantedStart = start;
        session.background()
                .run(
                        () -> script
                                ? script(wantedStart)
                                : packed(session.project()
                                        .modularize(survey, profile, outlook, wantedName, wantedStart)),
                        found -> {
                            if (question == asked.get()) {
                                refusal.set(null);
                                preview.set(found);
                            }
                        },
                        problem -> {
                            if (question == asked.get()) {
                                preview.set(null);
                                refusal.set(problem);
                            }
                        });
    }

    private static Preview packed(PackageProposal proposal) {
        return new Preview(
                proposal.edits(),
                proposal.changes(),
                proposal.modularization().explanation(),
                proposal.notes(),
                proposal::after);
    }

    private Preview script(String notebook) {
        NotebookProposal proposal = NotebookProposal.of(session.root(), notebook, null);
        String file = notebook.replaceFirst("\\.ipynb$", "") + ".py";
        return new Preview(
                List.of(new PackageProposal.Edit("", file, proposal.change())),
                List.of(proposal.change()),
                "",
                proposal.script().notes(),
                profile -> profile);
    }

    /** Writes what is shown; it can be undone. */
    void write() {
        Preview known = preview.get();
        if (known != null) {
            close();
            session.edits().write(known.changes(), known.after());
        }
    }

    String name() {
        return name;
    }

    String start() {
        return start;
    }

    /** Scripts and notebooks that a package could start. */
    List<String> starts() {
        Project project = project();
        return project == null ? List.of() : Candidates.starts(project);
    }

    List<String> notebooks() {
        Project project = project();
        return project == null ? List.of() : Candidates.notebooks(project);
    }

    private @Nullable Project project() {
        Survey survey = session.surveyProperty().get();
        return survey == null ? null : survey.project();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Null while it is being made, and where it cannot be. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview;
    }

    /** Why nothing can be shown; null if something can. */
    ReadOnlyObjectProperty<@Nullable Problem> refusalProperty() {
        return refusal;
    }

    ReadOnlyBooleanProperty canPackageProperty() {
        return canPackage;
    }

    ReadOnlyBooleanProperty canConvertProperty() {
        return canConvert;
    }
}
