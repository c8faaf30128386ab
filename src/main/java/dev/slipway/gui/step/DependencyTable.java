package dev.slipway.gui.step;

import dev.slipway.dependency.Listing;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.Version;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/**
 * The table of dependencies. Several rows can be selected; the constraint is changed in its cell, by a double click or Enter on the
 * chosen row.
 */
final class DependencyTable extends TableView<DependencyLine> {
    static final double ROW = 44;
    static final double HEAD = 33;
    private static final int MOST_PLACES = 6;
    private final Texts texts;
    private final ObservableList<DependencyLine> lines;
    private final TableColumn<DependencyLine, DependencyRow> declared;

    /** @param constrain takes what was typed into a cell */
    DependencyTable(Texts texts, ObservableList<DependencyLine> lines, BiConsumer<DependencyRow, String> constrain) {
        this.texts = texts;
        setId("dependencies");
        setAccessibleText(texts.get("dependencies.tableName"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setEditable(true);
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(Labels.of(texts.get("dependencies.empty"), "second"));
        column(
                texts.get("dependencies.package"),
                146,
                this::name,
                Comparator.comparing(row -> row.name().toLowerCase(java.util.Locale.ROOT)));
        declared = column(
                texts.get("dependencies.declared"), 104, this::declared, Comparator.comparing(DependencyRow::declared));
        declared.setEditable(true);
        declared.setCellFactory(_ -> new ConstraintCell(this::declared, constrain));
        column(
                texts.get("dependencies.installed"),
                76,
                this::installed,
                Comparator.comparing(row -> String.valueOf(row.version())));
        column(texts.get("dependencies.latest"), 70, this::latest, Comparator.comparing(row -> row.upgrade() == null));
        column(
                texts.get("dependencies.size"),
                66,
                this::size,
                Comparator.comparingLong(DependencyTable::bytes).reversed());
        column(texts.get("dependencies.usedBy"), 112, row -> Labels.of(usedBy(row), "second", "small-text"), null);
        column(
                texts.get("dependencies.state"),
                106,
                this::state,
                Comparator.comparing(row -> !row.state().isOpen()));
        this.lines = lines;
    }

    /** Puts the lines in, once the empty table is there: both in one frame would hold up the window. */
    void fill() {
        var sorted = new SortedList<>(lines);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    /** The rows that are selected. */
    List<DependencyRow> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .map(DependencyLine::row)
                .toList();
    }

    /** Lets a person change what is required of the row that is selected. */
    void edit() {
        if (getSelectionModel().getSelectedIndex() >= 0) {
            edit(getSelectionModel().getSelectedIndex(), declared);
        }
    }

    private TableColumn<DependencyLine, DependencyRow> column(
            String heading,
            double width,
            Function<DependencyRow, Node> shown,
            @org.jspecify.annotations.Nullable Comparator<DependencyRow> order) {
        var column = new TableColumn<DependencyLine, DependencyRow>(heading);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 62));
        column.setEditable(false);
        column.setReorderable(false);
        column.setSortable(order != null);
        if (order != null) {
            column.setComparator(order);
        }
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(_ -> new RowCell(shown));
        getColumns().add(column);
        return column;
    }

    /** The import below the name, where the two differ. */
    private Node name(DependencyRow row) {
        var name = Labels.of(row.name(), "strong");
        String module = row.dependency().importName();
        if (module.isEmpty() || module.equals(row.name()) || row.dependency().distribution() == null) {
            return name;
        }
        var both = new VBox(name, Labels.of("import " + module, "caption", "second"));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node declared(DependencyRow row) {
        if (!row.isDeclared()) {
            return Labels.of(texts.get("dependencies.notDeclared"), "code", "second");
        }
        return Labels.of(
                row.declared().isEmpty() ? texts.get("dependencies.anyVersion") : row.declared(),
                "code",
                row.pending() ? "accent-text" : "plain");
    }

    private Node installed(DependencyRow row) {
        String version = row.dependency().installed();
        if (version != null) {
            return Labels.of(version, "code");
        }
        String coming = row.isDeclared() ? row.settled() : null;
        var label = Labels.of(coming == null ? "" : "↓ " + coming, "code", "second");
        label.setAccessibleText(coming == null ? "" : texts.get("dependencies.coming", coming));
        return label;
    }

    private Node latest(DependencyRow row) {
        var listing = row.listing();
        Version newest = listing == null ? null : listing.newest();
        String says = listing == null ? "…" : newest == null ? "–" : newest.toString();
        return Labels.of(says, "code", row.upgrade() == null ? "second" : "accent-text");
    }

    private Node size(DependencyRow row) {
        long bytes = bytes(row);
        return Labels.of(bytes < 0 ? "" : Words.bytes(bytes), "code", "second");
    }

    private static long bytes(DependencyRow row) {
        Listing listing = row.listing();
        return listing == null ? -1 : listing.bytes();
    }

    /** Files and lines, models first, because what a pickle needs nobody sees in the code. */
    private static String usedBy(DependencyRow row) {
        return Stream.concat(row.dependency().models().stream(), row.dependency().where().stream())
                .map(RelativePath::nameOf)
                .distinct()
                .limit(MOST_PLACES)
                .collect(Collectors.joining(", "));
    }

    private Node state(DependencyRow row) {
        return switch (row.state()) {
            case FITS -> new Chip(texts.get("dependencies.fits"), Mark.YES);
            case MISSING -> new Chip(texts.get("dependencies.missing"), Mark.MIND);
            case CONFLICT -> new Chip(texts.get("dependencies.conflict"), Mark.NO);
            case UNUSED -> new Chip(texts.get("dependencies.unused"));
            case OPTIONAL -> new Chip(texts.get("dependencies.optional"));
            case UNKNOWN -> new Chip(texts.get("dependencies.unknown"), Mark.MIND);
            case GOING -> new Chip(texts.get("dependencies.going"));
        };
    }
}
