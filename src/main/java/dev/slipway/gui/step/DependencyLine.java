package dev.slipway.gui.step;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A place in the table: the same one as long as its package stays, so that it stays selected while what is known of it changes. */
final class DependencyLine {
    private final String key;
    private final ReadOnlyObjectWrapper<DependencyRow> row;

    DependencyLine(DependencyRow row) {
        this.key = key(row);
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    /** What tells one package from another, whatever becomes of it. */
    static String key(DependencyRow row) {
        String distribution = row.dependency().distribution();
        return (distribution == null ? "import " + row.dependency().importName() : distribution);
    }

    String key() {
        return key;
    }

    DependencyRow row() {
        return Objects.requireNonNull(row.get());
    }

    /** Says nothing to anybody where nothing is new: each cell of a row is made again for what it is told. */
    void show(DependencyRow now) {
        if (!now.equals(row.get())) {
            row.set(now);
        }
    }

    ReadOnlyObjectProperty<DependencyRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
