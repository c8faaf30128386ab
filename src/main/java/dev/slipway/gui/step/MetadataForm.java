package dev.slipway.gui.step;

import dev.slipway.gui.form.Arrival;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.FieldRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.metadata.Field;
import dev.slipway.metadata.KnownNames;
import dev.slipway.metadata.LicenseTexts;
import dev.slipway.metadata.version.VersionBump;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The form of the metadata: a row for each field, checked while it is typed. */
final class MetadataForm extends VBox {
    /** So many rows are there in the first frame. */
    private static final int AT_FIRST = 3;

    /** So many more come in each of the next. */
    private static final int A_FRAME = 2;

    private final Texts texts;
    private final MetadataModel model;
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final Map<Field, FieldRow> rows = new EnumMap<>(Field.class);
    private final List<Node> made = new ArrayList<>();
    private boolean filling;

    MetadataForm(Texts texts, MetadataModel model) {
        super(16);
        this.texts = texts;
        this.model = model;
        line(Field.NAME, texts.get("metadata.name"), texts.get("metadata.nameHint"));
        version();
        line(Field.DESCRIPTION, texts.get("metadata.summary"), "");
        line(Field.REQUIRES_PYTHON, texts.get("metadata.python"), "");
        license();
        area(Field.AUTHORS, texts.get("metadata.authors"), texts.get("metadata.authorsHint"), 2);
        line(Field.README, texts.get("metadata.readme"), "");
        area(Field.KEYWORDS, texts.get("metadata.keywords"), "", 2);
        classifiers();
        area(Field.URLS, texts.get("metadata.urls"), texts.get("metadata.urlsHint"), 3);
        area(Field.SCRIPTS, texts.get("metadata.scripts"), texts.get("metadata.scriptsHint"), 2);
        area(Field.GUI_SCRIPTS, texts.get("metadata.guiScripts"), texts.get("metadata.guiScriptsHint"), 2);
        made.add(new BackendRow(texts, model));
        getChildren().setAll(made.subList(0, AT_FIRST));
        List<Runnable> later = new ArrayList<>();
        for (int at = AT_FIRST; at < made.size(); at += A_FRAME) {
            List<Node> some = made.subList(at, Math.min(made.size(), at + A_FRAME));
            later.add(() -> getChildren().addAll(some));
        }
        Arrival.within(this, later);
        model.baseProperty().addListener((_, _, _) -> fill());
        fill();
    }

    private void line(Field field, String name, String hint) {
        var control = new TextField();
        add(field, control, new FieldRow(name, control, control, hint), control.textProperty());
    }

    /** The version with a button for each way to raise it. */
    private void version() {
        var control = new TextField();
        var buttons = new FlowPane(6, 6);
        for (VersionBump bump : VersionBump.values()) {
            Button button = Buttons.small(name(bump), () -> model.bump(bump));
            button.setId("bump-" + bump.id());
            var tip = new Tooltip();
            button.setTooltip(tip);
            button.setOnMouseEntered(_ -> tip.setText(model.bumped(bump)));
            button.setAccessibleText(texts.get("metadata.bump", name(bump)));
            buttons.getChildren().add(button);
        }
        Boxes.width(control, 140);
        var both = Boxes.row(12, control, Boxes.wide(buttons));
        add(
                Field.VERSION,
                control,
                new FieldRow(texts.get("metadata.version"), control, both, texts.get("metadata.versionHint")),
                control.textProperty());
    }

    private String name(VersionBump bump) {
        return switch (bump) {
            case MAJOR -> texts.get("metadata.bump.major");
            case MINOR -> texts.get("metadata.bump.minor");
            case PATCH -> texts.get("metadata.bump.patch");
            case PRE -> texts.get("metadata.bump.pre");
            case POST -> texts.get("metadata.bump.post");
            case DEV -> texts.get("metadata.bump.dev");
        };
    }

    private void area(Field field, String name, String hint, int lines) {
        TextArea control = lines(lines);
        add(field, control, new FieldRow(name, control, control, hint), control.textProperty());
    }

    static TextArea lines(int lines) {
        var area = new TextArea();
        area.setPrefRowCount(lines);
        area.setMinHeight(20.0 * lines + 14);
        area.setPrefHeight(20.0 * lines + 14);
        // Tab leaves the field, as everywhere in a form; lines are made by Enter.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    private void license() {
        var box = new ComboBox<String>();
        // Those whose text can be written come first.
        box.getItems().setAll(LicenseTexts.ids());
        KnownNames.bundled().licenses().stream()
                .filter(id -> !LicenseTexts.ids().contains(id))
                .forEach(box.getItems()::add);
        box.setEditable(true);
        box.setVisibleRowCount(12);
        box.setMaxWidth(Double.MAX_VALUE);
        // It is as wide as the form; by itself it would make and measure rows of its list.
        box.getProperties().put("comboBoxRowsToMeasureWidth", 1);
        var row = new FieldRow(texts.get("metadata.license"), box, box, texts.get("metadata.licenseHint"));
        add(Field.LICENSE, box.getEditor(), row, box.getEditor().textProperty());
    }

    private void classifiers() {
        TextArea control = lines(3);
        var picker = new ClassifierPicker(texts, picked -> {
            String before = control.getText().strip();
            control.setText(before.isEmpty() ? picked : before + "\n" + picked);
        });
        var both = Boxes.column(6, control, picker);
        add(
                Field.CLASSIFIERS,
                control,
                new FieldRow(texts.get("metadata.classifiers"), control, both, ""),
                control.textProperty());
    }

    private void add(Field field, TextInputControl control, FieldRow row, StringProperty value) {
        control.setId("field-" + field.key());
        values.put(field, value);
        rows.put(field, row);
        made.add(row);
        value.addListener((_, _, typed) -> {
            row.wrong(model.wrong(field, typed == null ? "" : typed));
            if (!filling) {
                model.edit(field, typed == null ? "" : typed);
            }
        });
    }

    /** Brings the fields in step with files and profile; what is being typed is the same already and stays. */
    private void fill() {
        filling = true;
        values.forEach((field, value) -> {
            String text = model.text(field);
            if (!text.equals(value.get())
                    && !text.strip().equals(String.valueOf(value.get()).strip())) {
                value.set(text);
            }
            FieldRow row = rows.get(field);
            if (row != null) {
                row.setDisable(model.isDynamic(field));
            }
        });
        filling = false;
    }
}
