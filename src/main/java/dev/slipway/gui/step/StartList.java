package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ProjectKind;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What starts the project: what was found, nothing at all, or what a person names; and what the folder is taken for. */
final class StartList extends VBox {
    private final Texts texts;
    private final Words words;
    private final Session session;
    private final ProjectModel model;
    private final VBox found = new VBox(8);
    private final HBox otherwise;

    StartList(Texts texts, Session session, ProjectModel model) {
        super(8);
        this.texts = texts;
        this.words = new Words(texts);
        this.session = session;
        this.model = model;
        this.otherwise = otherwise();
        getChildren().addAll(found, otherwise);
        model.starts().addListener((ListChangeListener<EntryPoint>) _ -> show());
        model.startProperty().addListener((_, _, _) -> show());
        session.surveyProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        found.getChildren().clear();
        boolean read = session.surveyProperty().get() != null;
        Boxes.show(otherwise, read);
        if (!read) {
            found.getChildren().add(Labels.wrapped(texts.get("project.reading"), "second"));
            return;
        }
        EntryPoint chosen = model.startProperty().get();
        boolean known = false;
        for (EntryPoint entry : model.starts()) {
            boolean taken = chosen != null && chosen.target().equals(entry.target());
            known |= taken;
            found.getChildren().add(new StartCard(texts, words, entry, taken, () -> model.start(entry)));
        }
        if (chosen != null && !known) {
            found.getChildren().addFirst(new StartCard(texts, words, chosen, true, () -> {}));
        }
        if (model.starts().isEmpty() && chosen == null) {
            found.getChildren().add(Labels.wrapped(texts.get("project.library"), "second"));
        } else {
            found.getChildren()
                    .add(new StartCard(texts.get("project.nothingStarts"), chosen == null, model::startNothing));
        }
    }

    private HBox otherwise() {
        var other = new TextField();
        other.setId("other-start");
        other.setPromptText(texts.get("project.otherStartHint"));
        other.getStyleClass().add("code-field");
        other.setOnAction(_ -> {
            model.startWith(other.getText());
            other.clear();
        });
        var kinds = new ComboBox<ProjectKind>();
        kinds.setId("kind");
        kinds.getItems().setAll(model.kinds());
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(ProjectKind kind) {
                return kind == null ? "" : words.title(kind);
            }

            @Override
            public ProjectKind fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        HBox row = Boxes.row(
                12,
                label(texts.get("project.otherStart"), other),
                Boxes.wide(other),
                label(texts.get("project.kind"), kinds),
                kinds);
        row.setPadding(new Insets(4, 0, 0, 0));
        return row;
    }

    private static Label label(String text, Node labelled) {
        Label label = Labels.of(text, "second", "small-text");
        label.setLabelFor(labelled);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
