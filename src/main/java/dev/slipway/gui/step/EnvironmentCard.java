package dev.slipway.gui.step;

import dev.slipway.environment.EnvironmentState;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The environment that is there, and what can be done with it: entered by a terminal, made anew, deleted. */
final class EnvironmentCard extends VBox {
    /** What a person is asked before it is done. */
    private enum Asking {
        NOTHING,
        DELETE,
        REPLACE
    }

    private final Texts texts;
    private final Session session;
    private final EnvironmentModel model;
    private final SimpleObjectProperty<Asking> asking = new SimpleObjectProperty<>(Asking.NOTHING);
    private final SimpleObjectProperty<@Nullable Problem> wrong = new SimpleObjectProperty<>();

    EnvironmentCard(Texts texts, Session session, EnvironmentModel model) {
        super(8);
        this.texts = texts;
        this.session = session;
        this.model = model;
        session.outlookProperty().addListener((_, _, _) -> {
            asking.set(Asking.NOTHING);
            refresh();
        });
        model.runningProperty().addListener((_, _, _) -> refresh());
        asking.addListener((_, _, _) -> refresh());
        wrong.addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        EnvironmentState state = model.state();
        boolean there = state != null && state.kind() != EnvironmentState.Kind.MISSING;
        Boxes.show(this, there);
        if (state == null || !there) {
            return;
        }
        Label says = Labels.of(texts.tell(state.reason()), "second", "small-text");
        says.setMinWidth(0);
        boolean idle = !session.run().runningProperty().get();
        boolean ours = state.kind() != EnvironmentState.Kind.NOT_AN_ENVIRONMENT;
        Button terminal = button("terminal", texts.get("environment.terminal"), this::openTerminal);
        terminal.setGraphic(Icon.TERMINAL.node());
        terminal.setDisable(state.kind() != EnvironmentState.Kind.FITS);
        Button anew = button("anew", texts.get("environment.anew"), this::anew);
        anew.setDisable(!idle || !ours);
        Button delete = button("delete", texts.get("environment.delete"), () -> asking.set(Asking.DELETE));
        delete.setDisable(!idle || !ours);
        getChildren()
                .addAll(
                        Labels.section(texts.get("environment.this")),
                        Boxes.row(8, Labels.of(".venv", "code"), Boxes.wide(says)),
                        new FlowPane(8, 8, terminal, anew, delete));
        switch (asking.get()) {
            case NOTHING -> {}
            case DELETE ->
                getChildren()
                        .add(question(
                                texts.get("environment.deleteSays"),
                                "delete",
                                texts.get("environment.deleteNow"),
                                session.environment()::delete));
            case REPLACE ->
                getChildren()
                        .add(question(
                                texts.get("environment.replaceSays"),
                                "replace",
                                texts.get("environment.replaceNow"),
                                session.environment()::recreate));
        }
        Problem problem = wrong.get();
        if (problem != null) {
            getChildren().add(new ProblemNote(texts.tell(problem), session::apply));
        }
    }

    private Button button(String id, String text, Runnable action) {
        Button button = Buttons.small(text, () -> {
            wrong.set(null);
            action.run();
        });
        button.setId("environment-" + id);
        return button;
    }

    /** What a person made may hold what no file declares. */
    private void anew() {
        session.background()
                .run(
                        () -> session.project().packages().isHandMade(),
                        handMade -> {
                            if (handMade) {
                                asking.set(Asking.REPLACE);
                            } else {
                                session.environment().recreate();
                            }
                        },
                        wrong::set);
    }

    private HBox question(String text, String id, String act, Runnable does) {
        Button go = Buttons.small(act, does);
        go.setId("environment-" + id + "-now");
        Button keep = Buttons.small(texts.get("environment.keep"), () -> asking.set(Asking.NOTHING));
        keep.setId("environment-keep");
        Label says = Labels.wrapped(text);
        says.setMinHeight(Region.USE_PREF_SIZE);
        HBox note = Boxes.row(12, Boxes.wide(says), go, keep);
        note.getStyleClass().addAll("note", "mind");
        VBox.setMargin(note, new Insets(4, 0, 0, 0));
        return note;
    }

    private void openTerminal() {
        session.background()
                .run(
                        () -> {
                            session.project().packages().openTerminal();
                            return true;
                        },
                        _ -> {},
                        wrong::set);
    }
}
