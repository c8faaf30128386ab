package dev.slipway.gui.container;

import dev.slipway.container.ContainerInfo;
import dev.slipway.container.ImageInfo;
import dev.slipway.container.PrunePreview;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What would go and how much it frees, before anything goes. */
final class PrunePanel extends VBox {
    private static final int MOST = 6;

    PrunePanel(Texts texts, ContainersModel model, PrunePreview preview) {
        super(8);
        getStyleClass().addAll("choice", "still");
        setPadding(new Insets(14, 17, 14, 17));
        VBox.setMargin(this, new Insets(0, 0, 20, 0));
        if (preview.isEmpty()) {
            getChildren().add(Labels.of(texts.get("containers.nothingToPrune"), "strong"));
            getChildren().add(Boxes.row(8, Buttons.small(texts.get("containers.fine"), model::keepAll)));
            return;
        }
        getChildren().add(Labels.of(texts.get("containers.pruneTitle", Words.bytes(preview.bytes())), "strong"));
        preview.containers().stream()
                .limit(MOST)
                .map(ContainerInfo::name)
                .forEach(name -> line(texts.get("containers.pruneContainer", name)));
        preview.images().stream()
                .limit(MOST)
                .map(ImageInfo::id)
                .forEach(id -> line(texts.get("containers.pruneImage", id)));
        int rest = Math.max(0, preview.containers().size() - MOST)
                + Math.max(0, preview.images().size() - MOST);
        if (rest > 0) {
            line(texts.get("containers.pruneMore", rest));
        }
        if (preview.cacheBytes() > 0) {
            line(texts.get("containers.pruneCache", Words.bytes(preview.cacheBytes())));
        }
        line(texts.get("containers.pruneStays"));
        Button go = Buttons.small(texts.get("containers.pruneGo"), model::prune);
        go.setId("prune-go");
        go.getStyleClass().add("accent");
        getChildren().add(Boxes.row(8, go, Buttons.small(texts.get("containers.pruneKeep"), model::keepAll)));
    }

    private void line(String text) {
        getChildren().add(Labels.wrapped(text, "second", "small-text"));
    }
}
