package dev.slipway.gui.step;

import dev.slipway.dependency.Need;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known about the chosen row: where it is used, and how its distribution is known. */
final class DependencyDetails extends VBox {
    private static final int MOST = 12;
    private final Texts texts;
    private final BiConsumer<DependencyRow, String> choose;

    /** @param choose takes another distribution in place of that of the row */
    DependencyDetails(Texts texts, DependencyTable table, BiConsumer<DependencyRow, String> choose) {
        super(8);
        this.texts = texts;
        this.choose = choose;
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
        if (!row.dependency().evidence().isEmpty()) {
            getChildren().add(Labels.wrapped(texts.tell(row.dependency().evidence()), "second", "caption"));
        }
        if (!row.dependency().required()) {
            getChildren().add(Labels.wrapped(why(row.dependency().need()), "second", "small-text"));
        }
        if (!row.dependency().alternatives().isEmpty()) {
            getChildren().add(Labels.wrapped(texts.get("dependencies.alternatives"), "second", "small-text"));
            var others = new FlowPane(8, 8);
            for (String other : row.dependency().alternatives()) {
                var button = new Button(other);
                button.getStyleClass().add("small");
                button.setOnAction(_ -> choose.accept(row, other));
                others.getChildren().add(button);
            }
            getChildren().add(others);
        }
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

    private String why(Need need) {
        return switch (need) {
            case REQUIRED -> texts.get("need.required");
            case PLATFORM -> texts.get("need.platform");
            case TRY -> texts.get("need.try");
            case FUNCTION -> texts.get("need.function");
            case UNREACHED -> texts.get("need.unreached");
            case TYPING -> texts.get("need.typing");
            case COMPANION -> texts.get("need.companion");
            case BACKPORT -> texts.get("need.backport");
            case ASIDE -> texts.get("need.aside");
            case UNUSED -> texts.get("need.unused");
        };
    }
}
