package dev.slipway.gui.step;

import dev.slipway.dependency.Listing;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the index says about the package of a row. */
final class PackageAbout extends VBox {
    private final Texts texts;

    PackageAbout(Texts texts) {
        super(4);
        this.texts = texts;
    }

    void show(DependencyRow row) {
        getChildren().clear();
        Listing listing = row.listing();
        if (listing != null) {
            List<String> facts = new ArrayList<>();
            if (listing.newest() != null) {
                facts.add(texts.get("dependencies.newest", listing.newest()));
            }
            if (listing.bytes() >= 0) {
                facts.add(texts.get("dependencies.download", Words.bytes(listing.bytes())));
            }
            if (!listing.trouble().isEmpty()) {
                facts.add(listing.trouble());
            }
            getChildren().add(Labels.wrapped(String.join(" · ", facts), "second", "small-text"));
        }
        Boxes.show(this, !getChildren().isEmpty());
    }
}
