package dev.slipway.gui.step;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.profile.ProfileFile;
import dev.slipway.profile.Recent;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** A project that was open lately. One whose folder is gone can be found again or taken off the list. */
final class RecentRow extends HBox {
    private final Button remove;

    RecentRow(Texts texts, Words words, StartModel model, StartModel.Item item, Consumer<Path> open) {
        super(16);
        Recent recent = item.recent();
        getStyleClass().add("recent");
        var tile = new StackPane(Icon.FOLDER.node("accent-icon"));
        tile.getStyleClass().add("tile");
        VBox name = Boxes.column(
                0,
                Labels.of(recent.name(), "recent-name"),
                Labels.path(HomePath.shown(recent.path()), "caption", "second"));
        Boxes.wide(name);
        name.setMinWidth(0);
        name.setAlignment(Pos.CENTER_LEFT);
        String kind = words.kind(recent.kind());
        var chip = new StackPane();
        if (!kind.isEmpty()) {
            chip.getChildren().add(new Chip(kind));
            StackPane.setAlignment(chip.getChildren().getFirst(), Pos.CENTER_LEFT);
        }
        Boxes.width(chip, 120);
        Label state = Labels.of(state(texts, words, item), "small-text", recent.failed() ? "wrong" : "second");
        state.setMinWidth(0);
        HBox end = Boxes.row(12, state);
        end.setAlignment(Pos.CENTER_RIGHT);
        Boxes.width(end, 300);
        getChildren().addAll(tile, name, chip, end);
        if (item.there()) {
            getStyleClass().add("open-able");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(recent.name() + ", " + HomePath.shown(recent.path()) + ", " + state.getText());
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    open.accept(recent.path());
                }
            });
        } else {
            for (var part : List.of(tile, name, chip)) {
                part.getStyleClass().add("gone");
            }
            end.getChildren().add(Buttons.small(texts.get("start.find"), () -> find(texts, model, recent, open)));
        }
        setOnKeyPressed(event -> {
            if (item.there() && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                open.accept(recent.path());
            } else if (event.getCode() == KeyCode.DELETE) {
                model.forget(recent);
            }
        });
        remove = Buttons.icon(Icon.CROSS, texts.get("start.remove"), () -> model.forget(recent));
        remove.opacityProperty()
                .bind(Bindings.when(hoverProperty().or(focusWithinProperty()).or(remove.focusedProperty()))
                        .then(1.0)
                        .otherwise(0.0));
        remove.setManaged(false);
        getChildren().add(remove);
        var menuItem = new MenuItem(texts.get("start.remove"));
        menuItem.setOnAction(_ -> model.forget(recent));
        var menu = new ContextMenu(menuItem);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    /** Whoever came to this place by the keyboard stays there when the list is made anew. */
    void take() {
        Node first = isFocusTraversable() ? this : lookup(".button");
        if (first != null) {
            first.requestFocus();
        }
    }

    /** The button to remove it stands outside, so that the columns end where the page does. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double size = remove.prefHeight(-1);
        remove.resizeRelocate(getWidth() + 4, (getHeight() - size) / 2, size, size);
    }

    private static String state(Texts texts, Words words, StartModel.Item item) {
        Recent recent = item.recent();
        if (!item.there()) {
            return item.presence() == StartModel.Presence.SILENT ? texts.get("start.silent") : texts.get("start.gone");
        }
        Instant shipped = recent.shipped();
        Instant now = Instant.now();
        if (shipped == null || recent.result().isEmpty()) {
            return texts.get("start.opened", words.ago(recent.opened(), now));
        }
        return recent.failed()
                ? texts.get("start.failed", bare(texts.tell(recent.result())), words.ago(shipped, now))
                : texts.get("start.shipped", recent.result(), words.ago(shipped, now));
    }

    /** A sentence that goes on has no full stop. */
    private static String bare(String sentence) {
        return sentence.replaceFirst("[.。]$", "");
    }

    private void find(Texts texts, StartModel model, Recent recent, Consumer<Path> open) {
        String title = texts.get("start.findTitle", recent.name());
        File chosen = ProfileFile.isNamed(recent.path()) ? profile(texts, title) : folder(title);
        if (chosen != null) {
            model.moved(recent, chosen.toPath(), open);
        }
    }

    private @Nullable File folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chooser.showDialog(getScene().getWindow());
    }

    /** What was opened was no folder but one of several profiles in it. */
    private @Nullable File profile(Texts texts, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(StartView.profiles(texts));
        return chooser.showOpenDialog(getScene().getWindow());
    }
}
