package dev.slipway.gui.container;

import dev.slipway.container.ContainerInfo;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A container, how it stands, and what can be done with it. */
final class ContainerRow extends HBox {
    /** As wide as the wider of its two words. */
    private static final double TURN = 56;

    ContainerRow(Texts texts, ContainersModel model, ContainerInfo container) {
        super(12);
        getStyleClass().addAll("row", "two-lines");
        var dot = new MarkDot("", true);
        dot.show(container.running() ? Mark.YES : Mark.OFF);
        Label name = Labels.path(container.name(), "strong");
        Label image = Labels.path(container.image(), "second", "small-text");
        VBox words = Boxes.column(0, name, image);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(120);
        words.setPrefWidth(260);
        Label status = Labels.of(container.status(), "second", "small-text");
        Label ports = Labels.of(container.ports(), "code", "second");
        VBox state = Boxes.wide(Boxes.column(0, status));
        if (!container.ports().isEmpty()) {
            state.getChildren().add(ports);
        }
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(60);
        Button turn = container.running()
                ? Buttons.small(texts.get("containers.stop"), () -> model.stop(container))
                : Buttons.small(texts.get("containers.start"), () -> model.start(container));
        turn.setMinWidth(TURN);
        turn.setId("turn-" + container.name());
        Button log = Buttons.small(texts.get("containers.log"), () -> model.followLog(container));
        log.setId("log-" + container.name());
        Button remove = Buttons.icon(
                Icon.REMOVE, texts.get("containers.remove", container.name()), () -> model.remove(container));
        remove.setId("remove-" + container.name());
        getChildren().addAll(dot, words, state, log, turn, remove);
    }
}
