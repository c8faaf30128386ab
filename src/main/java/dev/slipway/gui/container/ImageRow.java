package dev.slipway.gui.container;

import dev.slipway.container.ImageInfo;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** An image, how big it is, and what can be done with it. */
final class ImageRow extends HBox {

    ImageRow(Texts texts, ContainersModel model, ImageInfo image) {
        super(12);
        getStyleClass().addAll("row", "tall");
        boolean named = !image.dangling();
        Label name =
                Labels.path(named ? image.reference() : texts.get("containers.noName"), named ? "plain" : "second");
        name.setMinWidth(120);
        Label id = Labels.of(image.id(), "code", "third");
        id.setMinWidth(0);
        Label created = Labels.of(image.created(), "second", "small-text");
        created.setMinWidth(0);
        Boxes.width(created, 130);
        Label size = Labels.of(Words.bytes(image.bytes()), "code", "second");
        size.setAlignment(Pos.CENTER_RIGHT);
        Boxes.width(size, 72);
        Button save = Buttons.small(texts.get("containers.saveOne"), () -> save(texts, model, image));
        Button copy = Buttons.copy(texts.get("containers.copyName"), image::reference);
        Button remove =
                Buttons.icon(Icon.REMOVE, texts.get("containers.remove", image.reference()), () -> model.remove(image));
        save.setTooltip(new Tooltip(texts.get("containers.save")));
        save.setVisible(named);
        copy.setVisible(named);
        getChildren().addAll(Boxes.wide(name), id, created, size, save, copy, remove);
    }

    private void save(Texts texts, ContainersModel model, ImageInfo image) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("containers.save"));
        chooser.setInitialFileName(image.reference().replaceAll("[/:@]+", "-") + ".tar");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(image, file.toPath());
        }
    }
}
