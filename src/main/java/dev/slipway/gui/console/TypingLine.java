package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.run.Input;
import java.util.concurrent.Executors;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Where a person answers a program that a person runs; not there while nothing that runs would read it. */
final class TypingLine extends HBox {
    private final Session session;
    private final TextField field = new TextField();

    TypingLine(Texts texts, Session session) {
        super(8);
        this.session = session;
        getStyleClass().add("console-command-line");
        field.setId("console-input");
        field.getStyleClass().add("code-field");
        field.setPromptText(texts.get("console.type"));
        field.setAccessibleText(texts.get("console.type"));
        field.setOnAction(_ -> type());
        Button end = Buttons.small(texts.get("console.endInput"), this::end);
        end.setId("console-end-input");
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Boxes.wide(field), end);
        session.run().inputProperty().addListener((_, _, now) -> show(now));
        show(session.run().inputProperty().get());
    }

    private void show(Input.@Nullable Typed input) {
        Boxes.show(this, input != null);
        setDisable(false);
        field.clear();
    }

    private void type() {
        Input.Typed input = session.run().inputProperty().get();
        String line = field.getText();
        field.clear();
        if (input != null) {
            hand(() -> input.line(line));
        }
    }

    private void end() {
        Input.Typed input = session.run().inputProperty().get();
        setDisable(true);
        if (input != null) {
            hand(input::end);
        }
    }

    /** A program that does not read would make the toolkit wait. */
    private void hand(Runnable over) {
        session.background().run(Executors.callable(over), _ -> {}, _ -> {});
    }
}
