package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known about the chosen row: where it is used, and how its distribution is known. */
final class DependencyDetails extends VBox {
    private static final int MOST = 12;
    private final Texts texts;

    DependencyDetails(Texts texts, DependencyTable table) {
        super(8);
        this.texts = texts;
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> show(row));
        show(null);
    }

    private void show(@Nullable DependencyRow row) {
        getChildren().clear();
        Boxes.show(this, row != null);
        if (row == null) {
            return;
        }
        getChildren().add(Labels.section(row.name()));
        String known = switch (row.dependency().source()) {
            case INSTALLED -> texts.get("source.installed");
            case DECLARED -> texts.get("source.declared");
            case MAP -> texts.get("source.map");
            case INDEX -> texts.get("source.index");
            case UNKNOWN -> texts.get("source.unknown");
        };
        if (!row.dependency().importName().isEmpty()) {
            getChildren().add(Labels.of("import " + row.dependency().importName(), "code"));
        }
        getChildren().add(Labels.wrapped(known, "second", "small-text"));
        var places = new VBox(2);
        row.dependency().models().forEach(model -> places.getChildren().add(Labels.path(model, "code", "second")));
        row.dependency().where().stream()
                .limit(MOST)
                .forEach(place -> places.getChildren().add(Labels.path(place, "code", "second")));
        int rest = row.dependency().where().size() - MOST;
        if (rest > 0) {
            places.getChildren().add(Labels.of(texts.get("dependencies.morePlaces", rest), "second", "caption"));
        }
        getChildren().add(places);
    }
}
