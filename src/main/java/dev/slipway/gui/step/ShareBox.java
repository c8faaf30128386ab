package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.QrSquare;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.RunNow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A few lines for a colleague: what it is, how it is started, how it is checked; to copy, and as a QR code to photograph. */
final class ShareBox extends HBox {
    private static final double QR = 180;

    ShareBox(Texts texts, String title, ArtifactResult result, Optional<RunNow> run) {
        super(16);
        setAlignment(Pos.TOP_LEFT);
        String text = text(texts, title, result, run);
        var lines = new VBox();
        lines.getStyleClass().add("block");
        text.lines().forEach(line -> {
            Label label = Labels.wrapped(line, "code");
            label.setMaxWidth(Double.MAX_VALUE);
            lines.getChildren().add(label);
        });
        var copy = Buttons.copyLabelled(texts.get("share.copy"), () -> text);
        copy.setId("share-copy");
        VBox left = Boxes.wide(Boxes.column(8, lines, Boxes.row(8, copy)));
        left.setMinWidth(0);
        getChildren().add(left);
        QrSquare.of(text, QR, texts.get("share.qrText")).ifPresent(getChildren()::add);
    }

    static String text(Texts texts, String title, ArtifactResult result, Optional<RunNow> run) {
        String tag = result.name();
        Path path = result.path();
        String name = tag != null ? tag : path == null ? result.id() : String.valueOf(path.getFileName());
        String typed = run.map(RunModel::typed).orElse("");
        String start = switch (result.id()) {
            case "wheel", "sdist" ->
                typed.isEmpty()
                        ? texts.get("share.install", "pip install " + name)
                        : texts.get("share.installRun", "pip install " + name, typed);
            case "zipapp" -> texts.get("share.start", "python " + name);
            case "executable" -> texts.get("share.start", name);
            default -> "";
        };
        StringBuilder text = new StringBuilder(texts.get("share.what", title, name, Words.bytes(result.bytes())));
        if (!start.isEmpty()) {
            text.append('\n').append(start);
        }
        if (!result.sha256().isEmpty()) {
            text.append("\nSHA-256 ").append(result.sha256());
        }
        return text.toString();
    }
}
