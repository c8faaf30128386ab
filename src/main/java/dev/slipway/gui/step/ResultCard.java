package dev.slipway.gui.step;

import dev.slipway.artifact.Artifacts;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.plan.CheckResult;
import dev.slipway.ship.ArtifactResult;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What came of one artifact: the file, and the checks that say it works. */
final class ResultCard extends VBox {
    /** A program's answer longer than this is in the log. */
    private static final int MOST_LINES = 8;

    ResultCard(Texts texts, ArtifactResult result, Path root, Consumer<Path> reveal) {
        super(6);
        getStyleClass().addAll("choice", "still");
        if (!result.verified()) {
            getStyleClass().add("failed");
        }
        setPadding(new Insets(14, 17, 14, 17));
        getChildren().add(head(texts, result, root, reveal));
        var checks = new VBox(4);
        checks.setPadding(new Insets(0, 0, 0, 32));
        for (CheckResult check : result.checks()) {
            checks.getChildren().add(check(check));
        }
        if (!result.sha256().isEmpty()) {
            checks.getChildren().add(Labels.path("SHA-256 " + result.sha256(), "code", "third"));
        }
        getChildren().add(checks);
    }

    private static HBox head(Texts texts, ArtifactResult result, Path root, Consumer<Path> reveal) {
        var dot = new MarkDot("", false);
        dot.show(result.verified() ? Mark.YES : Mark.NO);
        String title = Artifacts.of(result.id())
                .map(artifact -> ArtifactCard.title(texts, artifact))
                .orElse(result.id());
        Label name = Labels.of(title, "strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = Boxes.row(12, dot, name);
        Path path = result.path();
        if (path == null) {
            head.getChildren().add(Labels.of(texts.get("ship.notMade"), "second"));
            return head;
        }
        Label file = Labels.path(String.valueOf(path.getFileName()), "code", "second");
        file.setMinWidth(40);
        Label size = Labels.of(Words.bytes(result.bytes()), "code", "second");
        size.setMinWidth(USE_PREF_SIZE);
        head.getChildren()
                .addAll(
                        Boxes.wide(file),
                        size,
                        Buttons.small(texts.get("ship.openFolder"), () -> reveal.accept(folder(path, root))),
                        Buttons.copy(texts.get("ship.copyPath"), path::toString),
                        Buttons.copyLabelled(texts.get("ship.install"), () -> install(path)));
        return head;
    }

    private static Path folder(Path file, Path root) {
        Path parent = file.getParent();
        return parent == null ? root : parent;
    }

    private static String install(Path path) {
        String text = path.toString();
        return "pip install " + (text.contains(" ") ? '"' + text + '"' : text);
    }

    private static VBox check(CheckResult check) {
        Label title = Labels.wrapped(check.title(), "small-text", check.ok() ? "second" : "strong");
        VBox box = Boxes.column(4, title);
        String output = check.output().strip();
        if (!output.isEmpty()) {
            var block = new VBox();
            block.getStyleClass().add("block");
            output.lines().limit(MOST_LINES).forEach(line -> {
                Label label = Labels.of(line, "code");
                block.getChildren().add(label);
            });
            if (output.lines().count() > MOST_LINES) {
                block.getChildren().add(Labels.of("…", "code", "third"));
            }
            box.getChildren().add(block);
        }
        return box;
    }
}
