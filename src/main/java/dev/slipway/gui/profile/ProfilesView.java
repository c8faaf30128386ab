package dev.slipway.gui.profile;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.step.Standing;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Topic;
import dev.slipway.profile.ProfileFile;
import dev.slipway.profile.exchange.ShipScript;
import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The profiles of a project in a list, and the ways to hand the open one on. */
public final class ProfilesView {
    private final Texts texts;
    private final Session session;
    private final ProfilesModel model;
    private final Consumer<Path> open;
    private final VBox list = new VBox();
    private final VBox notes = new VBox();
    private final SimpleStringProperty lead = new SimpleStringProperty("");
    private final StepScreen screen;
    private String naming = "";

    /** @param open opens another profile */
    public ProfilesView(Texts texts, Session session, Consumer<Path> open) {
        this.texts = texts;
        this.session = session;
        this.open = open;
        this.model = new ProfilesModel(session);
        var hand = Boxes.row(
                8,
                profileFile(),
                export("sh", texts.get("profiles.sh"), ShipScript.SH),
                export("ps1", texts.get("profiles.ps1"), ShipScript.PS1),
                export("github", texts.get("profiles.github"), ShipScript.GITHUB_ACTIONS));
        var page = new VBox(
                28,
                notes,
                Boxes.section(texts.get("profiles.here"), list),
                Boxes.section(
                        texts.get("profiles.hand"),
                        Labels.wrapped(texts.get("profiles.handSays"), "second", "small-text"),
                        hand));
        Button take = Buttons.small(texts.get("profiles.take"), this::take);
        take.setId("profile-take");
        model.entries().addListener((ListChangeListener<ProfilesModel.Entry>) _ -> refresh());
        session.profileProperty().addListener((_, _, _) -> refresh());
        // After each edit the folder is read again.
        session.surveyProperty().addListener((_, _, _) -> model.refresh());
        model.problemProperty().addListener((_, _, problem) -> {
            notes.getChildren().clear();
            if (problem != null) {
                notes.getChildren().add(new ProblemNote(texts.tell(problem), _ -> {}));
            }
            Boxes.show(notes, problem != null);
        });
        Boxes.show(notes, false);
        var title = new SimpleStringProperty(texts.get("profiles.title"));
        screen = StepScreen.of(
                        Topic.SHIP,
                        texts.get("profiles.name"),
                        Standing.following(title, lead),
                        Boxes.scrolling(page, new Insets(0, 32, 24, 32)))
                .beside(
                        new BesidePanel(texts, model),
                        model.besideProperty().map(_ -> true).orElse(false))
                .cornered(take)
                .whenShown(model::refresh);
        refresh();
    }

    public StepScreen screen() {
        return screen;
    }

    private Button profileFile() {
        Button button = Buttons.small(texts.get("profiles.file"), model::handOn);
        button.setId("export-profile");
        return button;
    }

    private Button export(String id, String text, ShipScript script) {
        Button button = Buttons.small(text, () -> model.export(script));
        button.setId("export-" + id);
        return button;
    }

    private void take() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("profiles.take"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("start.profiles"), "*.json", "*" + ProfileFile.ENDING));
        File chosen = chooser.showOpenDialog(list.getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.toPath());
        }
    }

    private void refresh() {
        lead.set(texts.get("profiles.lead", model.entries().size()));
        list.getChildren().clear();
        for (ProfilesModel.Entry entry : model.entries()) {
            list.getChildren().add(row(entry));
        }
        if (model.entries().isEmpty()) {
            list.getChildren().add(Boxes.line(0, Labels.of(texts.get("profiles.none"), "second")));
        }
    }

    private Node row(ProfilesModel.Entry entry) {
        int differs = model.differences(entry).size();
        var chip = differs == 0
                ? new Chip(texts.get("profiles.sameShort"), Mark.YES)
                : new Chip(texts.get("profiles.differs", differs));
        var name = Labels.path(entry.name(), "code");
        name.setMinWidth(80);
        HBox line = Boxes.line(8, name, chip, Boxes.spring());
        if (differs > 0) {
            line.getChildren().add(Buttons.small(texts.get("profiles.open"), () -> open.accept(entry.file())));
        }
        line.getChildren()
                .addAll(
                        Buttons.small(texts.get("profiles.compare"), () -> model.compare(entry)),
                        Buttons.small(texts.get("profiles.duplicate"), () -> name("copy-" + entry.name())),
                        Buttons.small(texts.get("profiles.rename"), () -> name("move-" + entry.name())));
        line.getStyleClass().add("tall");
        if (naming.equals("copy-" + entry.name())) {
            return new VBox(line, field(entry, model::duplicate));
        }
        return naming.equals("move-" + entry.name()) ? new VBox(line, field(entry, model::rename)) : line;
    }

    private void name(String which) {
        naming = naming.equals(which) ? "" : which;
        refresh();
    }

    private Node field(ProfilesModel.Entry entry, BiConsumer<ProfilesModel.Entry, String> then) {
        var field = new TextField(entry.name().replaceFirst("(\\.json|\\.slipway)$", "-2$1"));
        field.setId("profile-name");
        field.getStyleClass().add("code-field");
        field.setAccessibleText(texts.get("profiles.newName"));
        Runnable go = () -> {
            if (!field.getText().isBlank()) {
                then.accept(entry, field.getText().strip());
                name("");
            }
        };
        field.setOnAction(_ -> go.run());
        HBox row = Boxes.row(8, Boxes.wide(field), Buttons.small(texts.get("profiles.show"), go));
        row.setPadding(new Insets(8, 0, 8, 0));
        return row;
    }
}
