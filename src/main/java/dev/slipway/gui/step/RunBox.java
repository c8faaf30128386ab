package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.QrSquare;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was made and runs now: where it serves, who may come in, and the button that ends it. */
final class RunBox extends VBox {
    private static final double QR = 168;

    private final Texts texts;
    private final RunModel model;
    private final Outside outside;
    private final String artifact;
    /** Held by this box alone: the model outlives the cards, which are made anew with each result. */
    private final ChangeListener<RunModel.@Nullable Running> heard = (_, _, now) -> show(now);

    RunBox(Texts texts, RunModel model, Outside outside, String artifact) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.outside = outside;
        this.artifact = artifact;
        model.runningProperty().addListener(new WeakChangeListener<>(heard));
        show(model.runningProperty().get());
    }

    private void show(RunModel.@Nullable Running running) {
        getChildren().clear();
        boolean mine = running != null && running.artifact().equals(artifact);
        Boxes.show(this, mine);
        if (running == null || !mine) {
            return;
        }
        var bar = new ProgressBar();
        Boxes.width(bar, 120);
        Button stop = Buttons.small(texts.get("run.stop"), model::stop);
        stop.setGraphic(Icon.CROSS.node());
        stop.setId("run-stop");
        var line = new FlowPane(8, 8);
        line.setAlignment(Pos.CENTER_LEFT);
        if (running.address().isEmpty()) {
            line.getChildren().addAll(Labels.of(texts.get("run.runs"), "second", "small-text"), bar, stop);
        } else {
            line.getChildren()
                    .addAll(
                            Labels.of(running.address(), "code"),
                            Buttons.small(texts.get("run.open"), () -> outside.browse(running.address())),
                            stop);
            if (running.others() == null && running.mayServeOthers()) {
                Button others = Buttons.small(texts.get("run.others"), () -> model.letOthersIn(artifact));
                others.setId("run-others");
                line.getChildren().add(others);
            }
        }
        getChildren().add(line);
        RunModel.LetIn others = running.others();
        if (others != null && others.address().isEmpty()) {
            String port = String.valueOf(others.port());
            getChildren().add(Labels.wrapped(texts.get("run.elsewhereUnknown", port), "second", "small-text"));
        } else if (others != null) {
            getChildren().add(Labels.wrapped(texts.get("run.elsewhere", others.address()), "second", "small-text"));
            QrSquare.of(others.address(), QR, texts.get("share.qr", others.address()))
                    .ifPresent(getChildren()::add);
        }
    }
}
