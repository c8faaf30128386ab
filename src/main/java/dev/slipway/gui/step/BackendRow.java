package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.FieldRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.metadata.Backend;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** The choice of the build backend, with one line on what the chosen one is good for. */
final class BackendRow extends VBox {
    private boolean filling;

    BackendRow(Texts texts, MetadataModel model) {
        var box = new ComboBox<String>();
        box.setId("field-build-backend");
        List<String> known = Arrays.stream(Backend.values()).map(Backend::id).toList();
        box.getItems().setAll(known);
        Boxes.width(box, 200);
        var row = new FieldRow(texts.get("metadata.backend"), box, box, "");
        getChildren().add(row);
        Runnable fill = () -> {
            filling = true;
            String now = model.backend();
            if (!box.getItems().contains(now)) {
                box.getItems().add(now);
            }
            box.setValue(now);
            row.hint(says(texts, now));
            filling = false;
        };
        box.valueProperty().addListener((_, _, chosen) -> {
            if (!filling && chosen != null) {
                model.chooseBackend(chosen);
                row.hint(says(texts, chosen));
            }
        });
        model.baseProperty().addListener((_, _, _) -> fill.run());
        model.changesProperty().addListener((_, _, _) -> fill.run());
        fill.run();
    }

    private static String says(Texts texts, String id) {
        return Backend.of(id)
                .map(backend -> switch (backend) {
                    case HATCHLING -> texts.get("metadata.backend.hatchling");
                    case SETUPTOOLS -> texts.get("metadata.backend.setuptools");
                    case FLIT -> texts.get("metadata.backend.flit");
                    case PDM -> texts.get("metadata.backend.pdm");
                    case POETRY -> texts.get("metadata.backend.poetry");
                    case UV -> texts.get("metadata.backend.uv");
                })
                .orElse("");
    }
}
