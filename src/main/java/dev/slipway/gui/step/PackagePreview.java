package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.FieldRow;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.ship.PackageProposal;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What would be written, file by file, with the few choices there are. */
final class PackagePreview extends VBox {
    /** More files than anybody looks through; the rest is counted. */
    private static final int MOST_FILES = 60;

    private final Texts texts;
    private final PackageModel model;
    private final TextField name = new TextField();
    private final ComboBox<String> start = new ComboBox<>();
    private final VBox choices = new VBox(12);
    private final FieldRow nameRow;
    private final FieldRow startRow;
    private final VBox notes = new VBox(8);
    private final VBox files = new VBox(20);

    PackagePreview(Texts texts, PackageModel model) {
        super();
        this.texts = texts;
        this.model = model;
        name.setId("package-name");
        name.getStyleClass().add("code-field");
        name.textProperty().addListener((_, _, typed) -> model.name(typed));
        start.setId("package-start");
        start.setMaxWidth(Double.MAX_VALUE);
        start.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.start(chosen);
            }
        });
        nameRow = new FieldRow(texts.get("package.name"), name, name, texts.get("package.nameHint"));
        startRow = new FieldRow(texts.get("package.start"), start, start, "");
        choices.getChildren().addAll(nameRow, startRow);
        var page = Boxes.scrolling(Boxes.column(20, choices, notes, files), new Insets(0, 32, 24, 32));
        setVgrow(page, Priority.ALWAYS);
        getChildren().add(page);
        model.shownProperty().addListener((_, _, now) -> shown(now));
        model.previewProperty().addListener((_, _, now) -> show(now));
        model.refusalProperty().addListener((_, _, now) -> refuse(now));
    }

    private void shown(PackageModel.Shown now) {
        boolean script = now == PackageModel.Shown.SCRIPT;
        Boxes.show(nameRow, !script);
        name.setText(model.name());
        List<String> possible = script ? model.notebooks() : model.starts();
        String chosen = model.start();
        start.getItems().setAll(possible);
        start.setValue(chosen);
        Boxes.show(startRow, possible.size() > 1);
    }

    private void refuse(@Nullable Problem problem) {
        nameRow.wrong(problem == null ? "" : texts.tell(problem.message()));
    }

    private void show(PackageModel.@Nullable Preview preview) {
        notes.getChildren().clear();
        files.getChildren().clear();
        Boxes.show(
                notes,
                preview != null
                        && (!preview.notes().isEmpty() || !preview.explanation().isEmpty()));
        if (preview == null) {
            return;
        }
        if (!preview.explanation().isEmpty()) {
            notes.getChildren().add(Labels.wrapped(texts.tell(preview.explanation()), "second"));
        }
        preview.notes().forEach(note -> notes.getChildren().add(new ProblemNote(texts.tell(note), _ -> {})));
        var moved = new VBox();
        for (PackageProposal.Edit edit : preview.edits()) {
            if (edit.difference().changesNothing()) {
                moved.getChildren().add(Boxes.line(8, Labels.path(title(edit), "code")));
            }
        }
        preview.edits().stream()
                .filter(edit -> !edit.difference().changesNothing())
                .limit(MOST_FILES)
                .forEach(edit -> files.getChildren().add(file(edit)));
        long rest = preview.edits().stream()
                        .filter(edit -> !edit.difference().changesNothing())
                        .count()
                - MOST_FILES;
        if (rest > 0) {
            files.getChildren().add(Labels.of(texts.get("project.moreFiles", rest), "second"));
        }
        if (!moved.getChildren().isEmpty()) {
            files.getChildren().addFirst(Boxes.section(texts.get("package.moved"), moved));
        }
    }

    private VBox file(PackageProposal.Edit edit) {
        var diff = new DiffView();
        diff.showLines(edit.difference(), rest -> texts.get("changes.more", rest));
        return Boxes.column(6, Labels.path(title(edit), "code", "strong"), diff);
    }

    private String title(PackageProposal.Edit edit) {
        if (edit.difference().before() == null) {
            return texts.get("package.new", edit.to());
        }
        if (edit.from().equals(edit.to())) {
            return edit.to();
        }
        return edit.to().isEmpty() ? texts.get("package.gone", edit.from()) : edit.from() + "  →  " + edit.to();
    }
}
