package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.platform.Platform;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.RunNow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done with what was made: run it, show it, copy how it is installed, hand it to a colleague. */
final class ResultActs extends VBox {
    private final Texts texts;
    private final ArtifactResult result;
    private final FlowPane line = new FlowPane(8, 8);

    ResultActs(Texts texts, String title, ArtifactResult result, Session session, RunModel running, Outside outside) {
        super(12);
        this.texts = texts;
        this.result = result;
        Optional<RunNow> run = result.verified() ? running.how(result.id()) : Optional.empty();
        if (run.isPresent()) {
            Button now = Buttons.small(texts.get("run.now"), () -> running.run(result.id(), false));
            now.setGraphic(Icon.PLAY.node());
            now.setId("run-" + result.id());
            now.disableProperty().bind(session.run().runningProperty().or(Bindings.isNull(session.outlookProperty())));
            line.getChildren().add(now);
        }
        Path path = result.path();
        if (path != null) {
            line.getChildren().add(Buttons.small(texts.get("ship.openFolder"), () -> outside.show(path)));
        }
        copying(path, run);
        // The square of a text that few ask for is not drawn for each card.
        var share = new VBox();
        Boxes.show(share, false);
        Button toggle = Buttons.small(texts.get("ship.share"), () -> {
            if (share.getChildren().isEmpty()) {
                share.getChildren().add(new ShareBox(texts, title, result, run));
            }
            Boxes.show(share, !share.isVisible());
        });
        toggle.setId("share-" + result.id());
        line.getChildren().add(toggle);
        getChildren().addAll(line, new RunBox(texts, running, outside, result.id()), share);
    }

    private void copying(@Nullable Path path, Optional<RunNow> run) {
        String tag = result.name();
        if (tag != null) {
            line.getChildren()
                    .addAll(
                            Buttons.copyLabelled(
                                    texts.get("ship.runCommand"),
                                    () -> "slipway engine run --rm " + published(run) + tag),
                            Buttons.copy(texts.get("containers.copyName"), () -> tag));
        }
        if (path == null) {
            return;
        }
        switch (result.id()) {
            case "wheel", "sdist" ->
                line.getChildren()
                        .add(Buttons.copyLabelled(texts.get("ship.install"), () -> "pip install " + typed(path)));
            case "zipapp" ->
                line.getChildren()
                        .add(Buttons.copyLabelled(texts.get("ship.runCommand"), () -> "python " + typed(path)));
            case "executable" ->
                line.getChildren().add(Buttons.copyLabelled(texts.get("ship.runCommand"), () -> typed(program(path))));
            default -> {
                // The path is all there is to copy.
            }
        }
        line.getChildren().add(Buttons.copy(texts.get("ship.copyPath"), path::toString));
    }

    /** Where a web app is published when it is run, on the port that it was asked on. */
    private static String published(Optional<RunNow> run) {
        OptionalInt port = run.map(RunNow::inside).orElse(OptionalInt.empty());
        return port.isPresent() ? "-p " + port.getAsInt() + ":" + port.getAsInt() + " " : "";
    }

    /** The file that starts an executable made as a folder bears the name of that. */
    private static Path program(Path made) {
        return Files.isDirectory(made)
                ? made.resolve(Platform.current().program(String.valueOf(made.getFileName())))
                : made;
    }

    private static String typed(Path path) {
        return ShellWords.typed(path.toString(), Platform.current());
    }
}
