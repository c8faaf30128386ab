package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.project.EntryPoint;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;

/** One thing that can start the project, with the evidence for it. */
final class StartCard extends HBox {

    StartCard(Texts texts, Words words, EntryPoint entry, boolean taken, Runnable take) {
        super(12);
        String kind = words.kind(entry.kind());
        RadioButton radio = choice(
                texts.get("project.startChoice", entry.target(), kind, texts.tell(entry.evidence())), taken, take);
        Label target = Labels.path(entry.target(), "code");
        target.setMinWidth(60);
        Label evidence = Labels.of(texts.tell(entry.evidence()), "second", "small-text");
        evidence.setMinWidth(40);
        getChildren().addAll(radio, target, new Chip(kind), Boxes.wide(evidence));
    }

    /** A choice that is told in words alone. */
    StartCard(String words, boolean taken, Runnable take) {
        super(12);
        Label label = Labels.of(words, "second", "small-text");
        label.setMinWidth(40);
        getChildren().addAll(choice(words, taken, take), Boxes.wide(label));
    }

    private RadioButton choice(String accessible, boolean taken, Runnable take) {
        getStyleClass().add("choice");
        if (taken) {
            getStyleClass().add("chosen");
        }
        setPadding(new Insets(0, 16, 0, 16));
        setMinHeight(42);
        setAlignment(Pos.CENTER_LEFT);
        var radio = new RadioButton();
        radio.setSelected(taken);
        radio.setAccessibleText(accessible);
        radio.setOnAction(_ -> take.run());
        setOnMouseClicked(_ -> take.run());
        return radio;
    }
}
