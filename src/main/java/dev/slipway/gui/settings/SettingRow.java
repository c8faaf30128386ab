package dev.slipway.gui.settings;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.settings.AddressLogin;
import dev.slipway.settings.Kind;
import dev.slipway.settings.Setting;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** One setting: its name and its sentence at the left, its control at the right, and what is wrong below. */
final class SettingRow extends HBox {
    static final double CONTROL = 340;

    private final Texts texts;
    private final SettingWords words;
    private final SettingsModel model;
    private final Setting setting;
    private final Label message = Labels.wrapped("", "caption");

    SettingRow(Texts texts, SettingsModel model, Setting setting) {
        super(24);
        this.texts = texts;
        this.words = new SettingWords(texts);
        this.model = model;
        this.setting = setting;
        getStyleClass().add("setting");
        setId("setting-" + setting.key());
        Label title = Labels.of(texts.tell(setting.title()), "strong");
        Label sentence = Labels.wrapped(texts.tell(setting.sentence()), "second", "small-text");
        VBox left = Boxes.wide(Boxes.column(2, title, sentence, message));
        left.setMinWidth(0);
        Node control = setting.kind() instanceof Kind.Choice choice ? choice(choice) : field(title);
        var right = new HBox(8, control);
        right.setAlignment(Pos.TOP_RIGHT);
        Boxes.width(right, CONTROL);
        getChildren().addAll(left, right);
        model.refused(setting).addListener((_, _, _) -> tell());
        tell();
    }

    private HBox choice(Kind.Choice kind) {
        var group = new ToggleGroup();
        var row = Boxes.row(8);
        for (String value : kind.values()) {
            var button = new ToggleButton(words.choice(setting, value));
            button.getStyleClass().add("engine");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(value);
            button.setId("setting-" + setting.key() + "-" + value);
            button.setAccessibleText(texts.tell(setting.title()) + ": " + button.getText());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.set(setting, value);
            });
            row.getChildren().add(button);
        }
        Runnable show = () -> {
            String holds = model.settingsProperty().get().orUsual(setting);
            group.getToggles().forEach(toggle -> toggle.setSelected(holds.equals(toggle.getUserData())));
        };
        model.settingsProperty().addListener((_, _, _) -> show.run());
        show.run();
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private HBox field(Label title) {
        var field = new TextField();
        field.setId("field-" + setting.key());
        field.getStyleClass().add("code-field");
        field.setPromptText(model.usual(setting));
        field.setAccessibleText(title.getText());
        title.setLabelFor(field);
        Runnable show = () -> field.setText(model.settingsProperty().get().orUsual(setting));
        model.settingsProperty().addListener((_, _, _) -> {
            if (!field.isFocused() || model.refused(setting).get() == null) {
                show.run();
            }
        });
        show.run();
        field.setOnAction(_ -> model.set(setting, field.getText()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.set(setting, field.getText());
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.refused(setting).get() != null) {
                show.run();
                model.refused(setting).set(null);
                event.consume();
            }
        });
        model.refused(setting).addListener((_, _, wrong) -> {
            field.getStyleClass().remove("wrong-field");
            if (wrong != null) {
                field.getStyleClass().add("wrong-field");
            }
        });
        HBox row = Boxes.wide(Boxes.row(4, Boxes.wide(field)));
        if (setting.kind() instanceof Kind.Folder || setting.kind() instanceof Kind.Certificates) {
            row.getChildren().add(Buttons.icon(Icon.FOLDER, texts.get("settings.choose"), () -> choose(field)));
        }
        return row;
    }

    private void choose(TextField field) {
        @Nullable File chosen;
        if (setting.kind() instanceof Kind.Folder) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(texts.tell(setting.title()));
            chosen = chooser.showDialog(getScene().getWindow());
        } else {
            var chooser = new FileChooser();
            chooser.setTitle(texts.tell(setting.title()));
            chosen = chooser.showOpenDialog(getScene().getWindow());
        }
        if (chosen != null) {
            field.setText(chosen.getPath());
            model.set(setting, chosen.getPath());
        }
    }

    private void tell() {
        Problem wrong = model.refused(setting).get();
        message.getStyleClass().removeAll("wrong", "second");
        if (wrong != null) {
            Remedy remedy = wrong.remedy();
            message.setText(texts.tell(wrong.message()) + (remedy == null ? "" : " " + texts.tell(remedy.text())));
            message.getStyleClass().add("wrong");
        } else {
            message.setText(model.said(setting)
                    .map(said -> texts.get("settings.said", AddressLogin.dropped(said)))
                    .orElse(""));
            message.getStyleClass().add("second");
        }
        Boxes.show(message, !message.getText().isEmpty());
    }
}
