package dev.slipway.gui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Output as a terminal would show it. Only the lines in sight are read, decoded and drawn. */
final class LogPane extends ListView<Integer> {
    static final double LINE_HEIGHT = 19;

    /**
     * So many lines are in the list while it follows what streams in: at each layout the list goes through all that it has, which with a million
     * of them would hold up the window.
     */
    private static final int LIVE = 2_000;

    /** Frames without a new line after which the list has all of them again. */
    private static final int QUIET = 30;

    /** Stands in a row that was made before there was a line for it: with a node and its font, which take longest at first. */
    private static final String NO_LINE_YET = " ";

    private final LineNumbers numbers = new LineNumbers();
    private final List<LogCell> cells = new ArrayList<>();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final BooleanProperty wrap = new SimpleBooleanProperty(false);
    private final Unfolding unfolding =
            new Unfolding(() -> 1 + (int) Math.ceil(getHeight() / LINE_HEIGHT), this::reload);
    private Lines lines = Lines.NONE;
    private String searched = "";
    private int hit = -1;
    private boolean filled;
    private int quiet;
    private int cachedFrom = -1;
    private List<String> cached = List.of();

    LogPane() {
        getStyleClass().add("console-lines");
        setFixedCellSize(LINE_HEIGHT);
        setItems(numbers);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> {
            var cell = new LogCell(this);
            cells.add(cell);
            return cell;
        });
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.set(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // Whoever points at a line, or takes the scroll bar, wants it to stand still.
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> follow.set(false));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && cells.isEmpty()) {
                unfolding.begin();
            }
        });
        follow.addListener((_, _, on) -> {
            unfolding.end();
            if (!on) {
                numbers.show(0, lines.size());
            }
            toEnd();
        });
        heightProperty()
                .addListener((_, _, _) -> Platform.runLater(() -> {
                    if (follow.get()) {
                        toEnd();
                    }
                }));
        wrap.addListener((_, _, on) -> {
            setFixedCellSize(on ? -1 : LINE_HEIGHT);
            cells.forEach(LogCell::load);
        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.UP) {
            follow.set(false);
        }
    }

    void show(Lines shown) {
        lines = shown;
        hit = -1;
        getSelectionModel().clearSelection();
        numbers.resize(0);
        reload();
    }

    Lines lines() {
        return lines;
    }

    /** Once a frame: takes in what came. */
    void frame() {
        if (lines.takeChange()) {
            quiet = 0;
            reload();
        } else if (numbers.first() > 0 && !unfolding.isOn() && ++quiet == QUIET) {
            numbers.show(0, lines.size());
            toEnd();
        }
    }

    private void reload() {
        cachedFrom = -1;
        int size = lines.size();
        if (size > 0 && !filled) {
            filled = true;
            unfolding.begin();
        }
        if (unfolding.isOn()) {
            int rows = unfolding.rows();
            numbers.show(Math.max(0, size - rows), Math.max(size, rows));
        } else {
            numbers.show(follow.get() ? Math.max(0, size - LIVE) : 0, size);
        }
        cells.forEach(LogCell::load);
        if (follow.get()) {
            toEnd();
        }
    }

    private void toEnd() {
        if (!numbers.isEmpty()) {
            scrollTo(numbers.size() - 1);
        }
    }

    /** One line; neighbours are read with it, because they are asked for next. */
    String text(int number) {
        if (cachedFrom < 0 || number < cachedFrom || number >= cachedFrom + cached.size()) {
            cachedFrom = Math.max(0, number - 64);
            cached = lines.read(cachedFrom, 192);
        }
        int inside = number - cachedFrom;
        return inside < cached.size() ? cached.get(inside) : NO_LINE_YET;
    }

    /** Marks what was searched for, and goes to one of the lines that hold it. */
    void mark(String text, int line) {
        searched = text;
        hit = line;
        if (line >= 0) {
            unfolding.end();
            follow.set(false);
            scrollTo(Math.max(0, line - 3));
        }
        cells.forEach(LogCell::load);
    }

    String searched() {
        return searched;
    }

    int hit() {
        return hit;
    }

    /** The selected lines; all where none is. */
    String copyText() {
        List<Integer> selected = getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        if (selected.isEmpty()) {
            return lines.read(0, 200_000).stream().map(AnsiText::plain).collect(Collectors.joining("\n"));
        }
        return selected.stream()
                .sorted()
                .map(number -> AnsiText.plain(text(number)))
                .collect(Collectors.joining("\n"));
    }

    BooleanProperty followProperty() {
        return follow;
    }

    BooleanProperty wrapProperty() {
        return wrap;
    }
}
