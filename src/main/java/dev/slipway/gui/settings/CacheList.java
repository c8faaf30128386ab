package dev.slipway.gui.settings;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.settings.CachePart;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is kept for speed, by parts; to clear one, or all, asks in place and says what goes. */
final class CacheList extends VBox {
    private final Texts texts;
    private final SettingsModel model;
    private String asked = "";

    CacheList(Texts texts, SettingsModel model) {
        super(0);
        this.texts = texts;
        this.model = model;
        model.partsProperty().addListener((_, _, _) -> {
            asked = "";
            refresh();
        });
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        List<CachePart> parts = model.partsProperty().get();
        for (CachePart part : parts) {
            getChildren().add(row(part.id(), texts.tell(part.title()), List.of(part)));
        }
        if (parts.size() > 1) {
            getChildren().add(row("all", texts.get("settings.cacheAll"), parts));
        }
    }

    private Node row(String id, String title, List<CachePart> parts) {
        long bytes = parts.stream().mapToLong(CachePart::bytes).sum();
        Label size = Labels.of(Words.bytes(bytes), "code", "second");
        Boxes.width(size, 72);
        size.setAlignment(Pos.CENTER_RIGHT);
        Button clear = Buttons.small(texts.get("settings.clear"), () -> {
            asked = id;
            refresh();
        });
        clear.setId("clear-" + id);
        clear.setAccessibleText(texts.get("settings.clear") + " " + title);
        clear.setDisable(bytes == 0);
        Label name = Labels.of(title, id.equals("all") ? "strong" : "small-text");
        name.setMinWidth(0);
        HBox line = Boxes.line(16, Boxes.wide(name), size, clear);
        line.getStyleClass().add("tall");
        return asked.equals(id) && bytes > 0 ? new VBox(line, question(parts, bytes)) : line;
    }

    private Node question(List<CachePart> parts, long bytes) {
        var note = new VBox(8);
        note.getStyleClass().addAll("note", "mind");
        VBox.setMargin(note, new Insets(8, 0, 8, 0));
        note.getChildren().add(Labels.wrapped(texts.get("settings.clearTitle", Words.bytes(bytes)), "strong"));
        for (CachePart part : parts) {
            if (part.bytes() > 0) {
                String what = parts.size() > 1 ? texts.tell(part.title()) + texts.get("settings.colon") : "";
                note.getChildren().add(Labels.wrapped(what + texts.tell(part.consequence()), "small-text"));
            }
        }
        Button go = Buttons.small(texts.get("settings.clearGo", Words.bytes(bytes)), () -> model.clear(parts));
        go.setId("clear-go");
        Button leave = Buttons.small(texts.get("settings.clearLeave"), () -> {
            asked = "";
            refresh();
        });
        note.getChildren().add(Boxes.row(8, go, leave));
        return note;
    }
}
