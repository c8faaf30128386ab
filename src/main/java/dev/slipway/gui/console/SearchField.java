package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Search in the console, with the way to the next and to the previous hit. */
final class SearchField extends HBox {
    private final Texts texts;
    private final LogPane log;
    private final LineFilter filter;
    private final LineSearch search;
    private final BooleanProperty filtering = new SimpleBooleanProperty();
    private final TextField field = new TextField();
    private final Label count = Labels.of("", "second", "caption");
    private List<Integer> hits = List.of();
    private int at = -1;

    SearchField(Texts texts, LogPane log, LineFilter filter, Background background) {
        super(4);
        this.filter = filter;
        this.texts = texts;
        this.log = log;
        this.search = new LineSearch(background);
        setAlignment(Pos.CENTER_LEFT);
        field.setId("console-search");
        field.setPromptText(texts.get("console.search"));
        field.setAccessibleText(texts.get("console.search"));
        field.getStyleClass().add("short");
        Boxes.width(field, 132);
        field.textProperty().addListener((_, _, text) -> look(text));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
            }
        });
        filtering.addListener((_, _, on) -> {
            field.setPromptText(on ? texts.get("console.pattern") : texts.get("console.search"));
            if (!on) {
                filter.filter("");
            }
            look(field.getText());
        });
        Button previous = Buttons.icon(Icon.UP, texts.get("console.previous"), () -> step(-1));
        Button next = Buttons.icon(Icon.DOWN, texts.get("console.next"), () -> step(1));
        count.setMinWidth(USE_PREF_SIZE);
        for (var node : List.of(count, previous, next)) {
            var shown = node == count
                    ? field.textProperty().isNotEmpty()
                    : field.textProperty().isNotEmpty().and(filtering.not());
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
        }
        getChildren().addAll(field, count, previous, next);
    }

    /** Whether only those lines are shown that the text, as a regular expression, finds something in. */
    BooleanProperty filteringProperty() {
        return filtering;
    }

    /** The regular expression that is in force; empty if none is. */
    String expression() {
        return filtering.get() ? field.getText() : "";
    }

    private void look(String text) {
        field.getStyleClass().remove("wrong-field");
        if (filtering.get()) {
            hits = List.of();
            log.mark("", -1);
            count.setText("");
            if (!filter.filter(text)) {
                field.getStyleClass().add("wrong-field");
                count.setText(texts.get("console.noPattern"));
            }
            return;
        }
        if (text.isEmpty()) {
            hits = List.of();
            at = -1;
            log.mark("", -1);
            return;
        }
        search.find(log.lines(), text, found -> {
            hits = found;
            at = -1;
            log.mark(text, -1);
            step(1);
        });
    }

    private void step(int by) {
        if (filtering.get()) {
            return;
        }
        if (hits.isEmpty()) {
            count.setText(texts.get("console.nothing"));
            return;
        }
        at = Math.floorMod(at + by, hits.size());
        count.setText(texts.get("console.hits", at + 1, hits.size()));
        log.mark(field.getText(), hits.get(at));
    }
}
