package dev.slipway.gui.step;

import dev.slipway.artifact.Artifact;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An artifact that can be made, with a line about whom it is for. */
final class ArtifactCard extends HBox {
    private final ShipModel model;
    private final Artifact artifact;
    private final Label foretold = Labels.of("", "code", "second");
    private final CheckBox check = new CheckBox();

    ArtifactCard(Texts texts, ShipModel model, Artifact artifact) {
        super(12);
        this.model = model;
        this.artifact = artifact;
        getStyleClass().add("choice");
        setPadding(new Insets(14, 17, 14, 17));
        String title = title(texts, artifact);
        String audience = audience(texts, artifact);
        VBox.setMargin(foretold, new Insets(6, 0, 0, 0));
        VBox words = Boxes.wide(
                Boxes.column(0, Labels.of(title, "strong"), Labels.of(audience, "second", "small-text"), foretold));
        words.setMinWidth(0);
        check.setAccessibleText(title + ", " + audience);
        check.setId("artifact-" + artifact.id());
        check.setOnAction(_ -> model.choose(artifact, check.isSelected()));
        getChildren().addAll(words, check);
        setOnMouseClicked(_ -> {
            if (!check.isDisabled()) {
                model.choose(artifact, !check.isSelected());
            }
        });
    }

    /** Shows what is chosen by now; the card stays, and with it the focus. */
    void refresh(boolean locked) {
        boolean chosen = model.isChosen(artifact);
        getStyleClass().remove("chosen");
        if (chosen) {
            getStyleClass().add("chosen");
        }
        foretold.setText(model.foretold(artifact));
        Boxes.show(foretold, !foretold.getText().isEmpty());
        check.setSelected(chosen);
        check.setDisable(locked);
    }

    static String title(Texts texts, Artifact artifact) {
        return switch (artifact.id()) {
            case "wheel" -> texts.get("artifact.wheel");
            case "sdist" -> texts.get("artifact.sdist");
            case "executable" -> texts.get("artifact.executable");
            case "zipapp" -> texts.get("artifact.zipapp");
            case "zip" -> texts.get("artifact.zip");
            case "dockerfile" -> texts.get("artifact.dockerfile");
            case "image" -> texts.get("artifact.image");
            default -> artifact.title();
        };
    }

    private static String audience(Texts texts, Artifact artifact) {
        return switch (artifact.id()) {
            case "wheel" -> texts.get("artifact.wheelFor");
            case "sdist" -> texts.get("artifact.sdistFor");
            case "executable" -> texts.get("artifact.executableFor");
            case "zipapp" -> texts.get("artifact.zipappFor");
            case "zip" -> texts.get("artifact.zipFor");
            case "dockerfile" -> texts.get("artifact.dockerfileFor");
            case "image" -> texts.get("artifact.imageFor");
            default -> artifact.audience();
        };
    }
}
