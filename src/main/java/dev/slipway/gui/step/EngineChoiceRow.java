package dev.slipway.gui.step;

import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The engines side by side; one is always chosen. */
final class EngineChoiceRow extends HBox {
    private final EnvironmentModel model;
    private final ToggleGroup group = new ToggleGroup();

    EngineChoiceRow(Texts texts, Session session, EnvironmentModel model) {
        super(8);
        this.model = model;
        getChildren().addAll(button("uv", "uv"), button("pip", texts.get("environment.pip")));
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.profileProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private ToggleButton button(String id, String name) {
        var button = new ToggleButton(name);
        button.getStyleClass().add("engine");
        button.setToggleGroup(group);
        button.setUserData(id);
        button.setId("engine-" + id);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.engine(id);
        });
        return button;
    }

    private void refresh() {
        String used = model.engine();
        group.getToggles().forEach(toggle -> toggle.setSelected(used.equals(toggle.getUserData())));
    }
}
