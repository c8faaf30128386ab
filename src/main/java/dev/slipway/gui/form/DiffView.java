package dev.slipway.gui.form;

import dev.slipway.change.Diff;
import dev.slipway.change.DiffLine;
import dev.slipway.change.FileChange;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The lines that edits of files would change. Shows a bounded number of lines; the rest is counted. */
public final class DiffView extends VBox {
    private static final int MOST = 200;

    public DiffView() {
        super(8);
    }

    /** @param more says how many lines are not shown */
    public void show(List<FileChange> changes, IntFunction<String> more) {
        getChildren().clear();
        for (FileChange change : changes) {
            List<DiffLine> lines = Diff.lines(change);
            if (!lines.isEmpty()) {
                getChildren().add(Labels.path(String.valueOf(change.file().getFileName()), "section"));
                getChildren().add(block(lines, more));
            }
        }
    }

    /** The lines of one edit without the file's name. */
    public void showLines(FileChange change, IntFunction<String> more) {
        List<DiffLine> lines = Diff.lines(change);
        getChildren().clear();
        if (!lines.isEmpty()) {
            getChildren().add(block(lines, more));
        }
    }

    private static VBox block(List<DiffLine> lines, IntFunction<String> more) {
        var block = new VBox();
        block.getStyleClass().add("block");
        lines.stream().limit(MOST).map(DiffView::line).forEach(block.getChildren()::add);
        if (lines.size() > MOST) {
            Label rest = Labels.of(more.apply(lines.size() - MOST), "diff-line", "quiet");
            block.getChildren().add(rest);
        }
        return block;
    }

    private static Label line(DiffLine line) {
        Label label = Labels.wrapped(
                switch (line.kind()) {
                    case ADDED -> "+" + line.text();
                    case REMOVED -> "-" + line.text();
                    case CONTEXT -> " " + line.text();
                    case HUNK, NOTE -> line.text();
                },
                "diff-line");
        switch (line.kind()) {
            case ADDED -> label.getStyleClass().add("added");
            case REMOVED -> label.getStyleClass().add("removed");
            case HUNK, NOTE -> label.getStyleClass().add("quiet");
            case CONTEXT -> {
                // Plain ink.
            }
        }
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
