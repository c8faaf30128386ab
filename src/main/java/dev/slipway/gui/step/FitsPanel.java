package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.PythonChoice;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which Pythons of this machine can meet the requirements. */
final class FitsPanel extends VBox {
    private final Texts texts;

    FitsPanel(Texts texts, Session session) {
        super(8);
        this.texts = texts;
        session.outlookProperty().addListener((_, _, now) -> show(now));
        show(session.outlookProperty().get());
    }

    private void show(@Nullable Outlook outlook) {
        getChildren().clear();
        getChildren().add(Labels.section(texts.get("dependencies.pythons")));
        if (outlook == null) {
            getChildren().add(Labels.of(texts.get("dependencies.asking"), "second", "small-text"));
            return;
        }
        for (PythonChoice.Candidate candidate : outlook.pythons().candidates()) {
            getChildren().add(row(outlook, candidate));
        }
        if (outlook.pythons().candidates().isEmpty()) {
            getChildren().add(Labels.of(texts.get("start.noPython"), "second", "small-text"));
        }
    }

    private HBox row(Outlook outlook, PythonChoice.Candidate candidate) {
        boolean fits = candidate.fit().fits();
        boolean chosen = outlook.pythons()
                .chosen()
                .filter(candidate.interpreter()::equals)
                .isPresent();
        Label name = Labels.of(
                candidate.interpreter().version() + " "
                        + candidate.interpreter().source(),
                "small-text",
                fits ? "plain" : "second");
        name.setMinWidth(USE_PREF_SIZE);
        Label why = Labels.of(
                chosen
                        ? texts.get("dependencies.chosen")
                        : fits ? "" : texts.tell(candidate.fit().reason()),
                "small-text",
                "second");
        why.setMinWidth(0);
        return Boxes.row(6, fits ? Icon.CHECK.node("good", "tiny") : Icon.CROSS.node("third", "tiny"), name, why);
    }
}
