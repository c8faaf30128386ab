package dev.slipway.gui.step;

import dev.slipway.environment.Interpreter;
import dev.slipway.environment.Skipped;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.PythonChoice;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The interpreters of this machine, what fits and why the others do not; what was skipped is folded away. */
final class PythonList extends VBox {
    private final Texts texts;
    private final Session session;
    private final EnvironmentModel model;
    private boolean unfolded;

    PythonList(Texts texts, Session session, EnvironmentModel model) {
        this.texts = texts;
        this.session = session;
        this.model = model;
        session.outlookProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        if (session.outlookProperty().get() == null) {
            getChildren().add(Boxes.line(0, Labels.of(texts.get("dependencies.asking"), "second")));
            return;
        }
        var group = new ToggleGroup();
        for (PythonChoice.Candidate candidate : model.candidates()) {
            getChildren().add(row(candidate, group));
        }
        if (model.candidates().isEmpty()) {
            getChildren().add(Boxes.line(0, Labels.of(texts.get("start.noPython"), "second")));
        }
        if (!model.skipped().isEmpty()) {
            String says = texts.get("environment.skipped", model.skipped().size());
            Button fold = Buttons.link(says, () -> {
                unfolded = !unfolded;
                refresh();
            });
            HBox line = Boxes.row(0, fold);
            line.setMinHeight(36);
            getChildren().add(line);
            if (unfolded) {
                model.skipped().forEach(skipped -> getChildren().add(skipped(skipped)));
            }
        }
    }

    private HBox row(PythonChoice.Candidate candidate, ToggleGroup group) {
        Interpreter python = candidate.interpreter();
        boolean fits = candidate.fit().fits();
        boolean chosen = model.isChosen(python);
        var radio = new RadioButton();
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        String why = why(candidate, fits);
        radio.setAccessibleText(python.version() + ", " + python.source() + ", " + why);
        radio.setOnAction(_ -> model.take(python));
        radio.setId("python-" + python.version());
        Label version = Labels.of(python.version(), "strong");
        Boxes.width(version, 70);
        Label source = Labels.of(python.source(), "second");
        Boxes.width(source, 70);
        Label reason = Labels.of(why, "second", "small-text");
        reason.setMinWidth(60);
        HBox row = Boxes.line(12, radio, version, source, Boxes.wide(reason));
        row.getStyleClass().add("tall");
        if (!fits && !chosen) {
            version.getStyleClass().add("second");
        }
        return row;
    }

    private String why(PythonChoice.Candidate candidate, boolean fits) {
        Interpreter python = candidate.interpreter();
        if (!candidate.fit().reason().isEmpty()) {
            return texts.tell(candidate.fit().reason());
        }
        if (!fits) {
            return texts.get("environment.unsure");
        }
        return python.externallyManaged() ? texts.get("environment.fitsManaged") : texts.get("environment.fits");
    }

    private HBox skipped(Skipped skipped) {
        Label path = Labels.path(HomePath.shown(skipped.path()), "code", "second");
        Boxes.width(path, 220);
        Label reason = Labels.of(texts.tell(skipped.reason()), "second", "small-text");
        reason.setMinWidth(60);
        return Boxes.line(12, path, Boxes.wide(reason));
    }
}
