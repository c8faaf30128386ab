package dev.slipway.gui.step;

import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of dependencies. The constraint is changed in its cell: by a double click, or Enter on the chosen row. */
final class DependencyTable extends TableView<DependencyRow> {
    private static final int MOST_PLACES = 6;
    private final Texts texts;

    /** @param constrain takes what was typed into a cell */
    DependencyTable(Texts texts, BiConsumer<DependencyRow, String> constrain) {
        this.texts = texts;
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setEditable(true);
        setFixedCellSize(44);
        setPlaceholder(Labels.of(texts.get("dependencies.empty"), "second"));
        column(texts.get("dependencies.package"), 150, row -> Labels.of(row.name(), "strong"));
        var declared = column(texts.get("dependencies.declared"), 150, this::declared);
        declared.setEditable(true);
        declared.setCellFactory(_ -> new ConstraintCell(this::declared, constrain));
        column(
                texts.get("dependencies.installed"),
                90,
                row -> Labels.of(
                        row.dependency().installed() == null
                                ? ""
                                : row.dependency().installed(),
                        "code",
                        "second"));
        column(texts.get("dependencies.usedBy"), 170, row -> Labels.of(usedBy(row), "second", "small-text"));
        column(texts.get("dependencies.state"), 110, this::state);
    }

    private TableColumn<DependencyRow, DependencyRow> column(
            String name, double width, Function<DependencyRow, Node> shown) {
        var column = new TableColumn<DependencyRow, DependencyRow>(name);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setEditable(false);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable DependencyRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(empty || row == null ? null : shown.apply(row));
            }
        });
        getColumns().add(column);
        return column;
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

    /** Files and lines, models first, because what a pickle needs nobody sees in the code. */
    private static String usedBy(DependencyRow row) {
        List<String> places = new ArrayList<>(row.dependency().models());
        places.addAll(row.dependency().where());
        return places.stream()
                .map(place -> place.substring(place.lastIndexOf('/') + 1))
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
