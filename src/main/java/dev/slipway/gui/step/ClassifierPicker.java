package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.theme.Texts;
import dev.slipway.metadata.KnownNames;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Finds a classifier in the list that the index accepts, while a few letters of it are typed. */
final class ClassifierPicker extends HBox {
    private static final int MOST = 12;
    private final ContextMenu menu = new ContextMenu();
    private final TextField field = new TextField();
    private final Consumer<String> pick;

    ClassifierPicker(Texts texts, Consumer<String> pick) {
        this.pick = pick;
        field.setPromptText(texts.get("metadata.findClassifier"));
        field.setAccessibleText(texts.get("metadata.findClassifier"));
        field.getStyleClass().add("short");
        field.setId("find-classifier");
        getChildren().add(Boxes.wide(field));
        field.textProperty().addListener((_, _, text) -> offer(text.strip().toLowerCase(Locale.ROOT)));
    }

    private void offer(String wanted) {
        menu.hide();
        if (wanted.length() < 2) {
            return;
        }
        List<String> words = List.of(wanted.split("\\s+"));
        menu.getItems()
                .setAll(KnownNames.bundled().classifiers().stream()
                        .filter(name -> words.stream().allMatch(name.toLowerCase(Locale.ROOT)::contains))
                        .limit(MOST)
                        .map(this::item)
                        .toList());
        if (!menu.getItems().isEmpty() && field.isFocused()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(String classifier) {
        var item = new MenuItem(classifier);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            pick.accept(classifier);
            field.clear();
        });
        return item;
    }
}
