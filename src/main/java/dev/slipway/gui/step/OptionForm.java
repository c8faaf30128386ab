package dev.slipway.gui.step;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Option;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.FieldRow;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** What can be chosen about one artifact: the first few at once, the others on demand. */
final class OptionForm extends VBox {
    private static final int AT_ONCE = 4;
    private static final double WIDEST = 640;

    private final Texts texts;
    private final OptionWords words;
    private final ShipModel model;
    private final Artifact artifact;
    private final List<Runnable> fills = new ArrayList<>();
    private boolean filling;

    OptionForm(Texts texts, ShipModel model, Artifact artifact) {
        super(10);
        this.texts = texts;
        this.words = new OptionWords(texts);
        this.model = model;
        this.artifact = artifact;
        setMaxWidth(WIDEST);
        setId("options-" + artifact.id());
        getChildren().add(Labels.section(ArtifactCard.title(texts, artifact)));
        var more = new VBox(10);
        Boxes.show(more, false);
        for (Option option : artifact.options()) {
            boolean shown =
                    getChildren().size() <= AT_ONCE || artifact.options().size() <= AT_ONCE + 1;
            (shown ? this : more).getChildren().add(row(option));
        }
        if (!more.getChildren().isEmpty()) {
            Button button = Buttons.link(texts.get("option.more"), () -> {});
            button.setId("more-" + artifact.id());
            button.setOnAction(_ -> {
                Boxes.show(more, true);
                Boxes.show(button, false);
            });
            getChildren().addAll(button, more);
        }
        refresh();
    }

    /** Brings the controls in step with the profile; what is being typed stays. */
    void refresh() {
        filling = true;
        fills.forEach(Runnable::run);
        filling = false;
    }

    private Node row(Option option) {
        return switch (option.kind()) {
            case FLAG -> flag(option);
            case CHOICE -> choice(option);
            case TEXT -> text(option, false);
            case PATH -> text(option, true);
        };
    }

    private Node flag(Option option) {
        var box = new CheckBox();
        box.setId("option-" + option.id());
        box.setOnAction(_ -> choose(option, Boolean.toString(box.isSelected())));
        fills.add(() -> box.setSelected(Boolean.parseBoolean(model.option(artifact, option))));
        return new FieldRow(words.title(option), box, box, words.hint(option));
    }

    private Node choice(Option option) {
        var box = new ComboBox<String>();
        box.getItems().setAll(option.choices());
        box.setId("option-" + option.id());
        box.setPrefWidth(300);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.value(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                choose(option, value);
            }
        });
        fills.add(() -> box.setValue(model.option(artifact, option)));
        return new FieldRow(words.title(option), box, box, words.hint(option));
    }

    /** A text is taken when its field is left or Enter is pressed: each one plans anew. */
    private Node text(Option option, boolean path) {
        var field = new TextField();
        field.setId("option-" + option.id());
        field.setOnAction(_ -> choose(option, field.getText()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                choose(option, field.getText());
            }
        });
        fills.add(() -> {
            if (!field.isFocused()) {
                field.setText(model.option(artifact, option));
            }
        });
        Region shown = path ? Boxes.row(8, Boxes.wide(field), browse(field, option)) : field;
        return new FieldRow(words.title(option), field, shown, words.hint(option));
    }

    private Button browse(TextField field, Option option) {
        return Buttons.small(texts.get("option.browse"), () -> {
            var chooser = new FileChooser();
            File chosen = chooser.showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                field.setText(model.relative(chosen.toPath()));
                choose(option, field.getText());
            }
        });
    }

    private void choose(Option option, String value) {
        if (!filling && !value.strip().equals(model.option(artifact, option))) {
            model.option(artifact, option, value.strip());
        }
    }
}
