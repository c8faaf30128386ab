package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.CommandBlock;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.RunNow;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What the choice of what starts the project leads to: the command by which what is made is tried. */
final class StartPreview extends VBox {
    private final Texts texts;
    private final Session session;

    StartPreview(Texts texts, Session session) {
        super(8);
        this.texts = texts;
        this.session = session;
        setId("start-preview");
        session.outlookProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(Labels.section(texts.get("preview.start")), shown());
    }

    private Node shown() {
        Outlook outlook = session.outlookProperty().get();
        if (outlook == null) {
            return Labels.wrapped(texts.get("preview.asking"), "second", "small-text");
        }
        Optional<RunNow> run = session.profileProperty().get().artifacts().keySet().stream()
                .flatMap(id -> RunNow.of(outlook.shipping(), id, RunNow.USUAL_PORT, false).stream())
                .findFirst();
        return run.<Node>map(one -> Boxes.column(
                        4,
                        new CommandBlock(
                                List.of(ShellWords.shown(
                                        one.plan().steps().getFirst().command().stream()
                                                .map(StartPreview::brief)
                                                .toList(),
                                        session.root())),
                                texts.get("drawer.copy")),
                        Labels.wrapped(texts.get("preview.startSays"), "second", "caption")))
                .orElseGet(() -> Labels.wrapped(texts.get("preview.startNone"), "second", "small-text"));
    }

    /** The room in which it is tried says nothing to a person. */
    private static String brief(String word) {
        try {
            Path path = Path.of(word);
            return path.isAbsolute() ? String.valueOf(path.getFileName()) : word;
        } catch (InvalidPathException e) {
            return word;
        }
    }
}
