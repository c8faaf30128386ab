package dev.slipway.gui.step;

import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.packages.ChangeModel;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Remedy;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be done about the selected rows: by buttons, by a menu, by keys. */
final class DependencyActs {
    private static final KeyCombination FIX = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final DependencyModel model;
    private final DependencyTable table;
    private final List<Button> buttons = new ArrayList<>();
    private final ChangeModel change;

    /** @param change upgrades packages and takes them out of the environment, once a person has seen what that does */
    DependencyActs(Texts texts, DependencyModel model, DependencyTable table, ChangeModel change) {
        this.change = change;
        this.texts = texts;
        this.model = model;
        this.table = table;
        for (DependencyAct act : List.of(DependencyAct.PIN, DependencyAct.UPGRADE, DependencyAct.REMOVE)) {
            Button button = Buttons.small(text(act), () -> act(act, table.selected()));
            button.setId("act-" + act.name());
            button.setUserData(act);
            buttons.add(button);
        }
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<DependencyLine>) _ -> refresh());
        model.lines().addListener((ListChangeListener<DependencyLine>) _ -> refresh());
        refresh();
        var menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        // An empty menu would not be shown at all.
        menu.getItems().add(new MenuItem(text(DependencyAct.REMOVE)));
        table.setContextMenu(menu);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** For the line above the table. */
    List<Button> buttons() {
        return buttons;
    }

    private void refresh() {
        List<DependencyRow> rows = table.selected();
        buttons.forEach(button -> button.setDisable(!applies((DependencyAct) button.getUserData(), rows)));
    }

    private static boolean applies(DependencyAct act, List<DependencyRow> rows) {
        return rows.stream().anyMatch(row -> act.on(row).isPresent());
    }

    /** What is installed is upgraded there, and in the declaration where that forbids it; of the rest the declaration says what comes. */
    private void act(DependencyAct act, List<DependencyRow> rows) {
        List<DependencyRow> here = rows.stream()
                .filter(row -> act == DependencyAct.UPGRADE
                        && row.dependency().installed() != null
                        && act.on(row).isPresent())
                .toList();
        if (here.isEmpty()) {
            model.act(act, rows);
            return;
        }
        change.upgrade(here.stream().map(DependencyRow::name).toList());
        List<DependencyRow> elsewhere =
                rows.stream().filter(row -> !here.contains(row)).toList();
        if (!elsewhere.isEmpty()) {
            model.act(act, elsewhere);
        }
    }

    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (FIX.match(event)) {
            model.act(DependencyAct.FIX, table.selected());
        } else if (COPY.match(event)) {
            copy();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.act(DependencyAct.REMOVE, table.selected());
        } else if (event.getCode() == KeyCode.INSERT) {
            model.act(DependencyAct.ADD, table.selected());
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            table.edit();
        } else {
            return;
        }
        event.consume();
    }

    private void copy() {
        Buttons.copyText(String.join(
                "\n",
                table.selected().stream()
                        .map(row -> row.text() == null ? row.name() : row.text())
                        .toList()));
    }

    private List<MenuItem> items() {
        List<DependencyRow> rows = table.selected();
        List<MenuItem> items = new ArrayList<>();
        for (DependencyAct act : DependencyAct.values()) {
            if (applies(act, rows)) {
                items.add(item(label(act, rows), () -> act(act, rows)));
            }
        }
        if (rows.size() == 1 && rows.getFirst().dependency().distribution() != null) {
            items.add(item(texts.get("dependencies.change"), table::edit));
        }
        List<String> installed = rows.stream()
                .filter(row -> row.dependency().installed() != null)
                .map(DependencyRow::name)
                .toList();
        if (!installed.isEmpty()) {
            items.add(item(texts.get("dependencies.uninstall"), () -> change.uninstall(installed)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(texts.get("dependencies.copy"), this::copy));
        items.add(item(
                texts.get("dependencies.selectAll"),
                () -> table.getSelectionModel().selectAll()));
        return items;
    }

    private String label(DependencyAct act, List<DependencyRow> rows) {
        if (rows.size() > 1) {
            long fitting = rows.stream().filter(row -> act.on(row).isPresent()).count();
            return texts.get("dependencies.actOn", text(act), fitting);
        }
        DependencyRow row = rows.getFirst();
        var problem = row.problem();
        Remedy remedy = problem == null ? null : texts.tell(problem).remedy();
        if (act == DependencyAct.FIX && remedy != null) {
            return remedy.text();
        }
        Version newest = row.upgrade();
        if (act == DependencyAct.FIX) {
            return texts.get("dependencies.addOne", row.name());
        }
        return act == DependencyAct.UPGRADE && newest != null ? texts.get("dependencies.upgradeTo", newest) : text(act);
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String text(DependencyAct act) {
        return switch (act) {
            case FIX -> texts.get("dependencies.fix");
            case ADD -> texts.get("dependencies.addNow");
            case REMOVE -> texts.get("dependencies.remove");
            case PIN -> texts.get("dependencies.pin");
            case UPGRADE -> texts.get("dependencies.upgrade");
            case LOOSEN -> texts.get("dependencies.loosen");
            case RESTORE -> texts.get("dependencies.restore");
        };
    }
}
