package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The drawer at the foot: one line with the command, or opened the whole console. */
public final class Drawer extends VBox {
    private static final double HEIGHT = 232;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanBinding fills;
    private final ConsolePane console;
    private final HBox line;

    public Drawer(Texts texts, Session session) {
        var model = new DrawerModel(texts, session);
        Label command = Labels.of(model.commandProperty().map(ShellWords::shortened), "code", "second");
        command.setMinWidth(0);
        Label state = Labels.of(model.stateProperty(), "small-text", "drawer-state");
        state.setMinWidth(USE_PREF_SIZE);
        model.markProperty().addListener((_, _, mark) -> colour(state, mark));
        colour(state, model.markProperty().get());
        line = Boxes.row(
                16,
                Icon.TERMINAL.node(),
                command,
                state,
                Boxes.spring(),
                Boxes.row(
                        4,
                        Buttons.copy(
                                texts.get("drawer.copy"),
                                () -> model.commandProperty().get()),
                        Buttons.icon(Icon.UP, texts.get("drawer.open"), () -> open.set(true))));
        line.getStyleClass().add("drawer-line");
        console = new ConsolePane(
                texts, session, Buttons.icon(Icon.DOWN, texts.get("drawer.close"), () -> open.set(false)));
        console.setMinHeight(0);
        console.setPrefHeight(HEIGHT);
        getChildren().add(line);
        setMinHeight(USE_PREF_SIZE);
        open.addListener((_, _, now) -> getChildren().setAll(now ? console : line));
        var running = session.run().runningProperty();
        fills = Bindings.createBooleanBinding(
                () -> open.get() && running.get() && session.run().purpose() != RunState.Purpose.RUN, open, running);
        session.onFrame(console::frame);
        session.onLogAsked(this::open);
    }

    private static void colour(Label state, Mark mark) {
        state.getStyleClass().removeAll("good", "wrong", "second");
        state.getStyleClass()
                .add(
                        switch (mark) {
                            case YES -> "good";
                            case NO -> "wrong";
                            case TODO, NOW, MIND, OFF -> "second";
                        });
    }

    public void toggle() {
        open.set(!open.get());
    }

    /** Opens the console on what one step printed. */
    public void open(String step) {
        open.set(true);
        console.open(step);
    }

    /** Whether the console is shown. */
    public boolean isOpen() {
        return open.get();
    }

    /** Whether it takes the place of the bar: while a run can be watched there is nothing else to do. */
    public BooleanBinding fillsProperty() {
        return fills;
    }
}
