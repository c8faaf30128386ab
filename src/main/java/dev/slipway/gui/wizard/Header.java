package dev.slipway.gui.wizard;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.step.StepScreen;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The sentence that tells where things stand, and the line below it. */
final class Header extends HBox {
    private final Label title = Labels.of("", "title");
    private final Label lead = Labels.of("", "lead");
    private final HBox corner = Boxes.row(8);

    Header(Node always) {
        super(16);
        getStyleClass().add("header");
        var words = Boxes.wide(Boxes.column(6, title, lead));
        words.setMinWidth(0);
        corner.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, corner, always);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(StepScreen step) {
        title.textProperty().unbind();
        lead.textProperty().unbind();
        title.textProperty().bind(step.standing().titleProperty());
        lead.textProperty().bind(step.standing().leadProperty());
        Node own = step.corner();
        corner.getChildren().clear();
        if (own != null) {
            corner.getChildren().add(own);
        }
    }
}
