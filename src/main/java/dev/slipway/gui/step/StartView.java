package dev.slipway.gui.step;

import atlantafx.base.controls.CustomTextField;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Sample;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The first screen: open something, go on with something, or try a sample. */
public final class StartView extends StackPane {
    private final Texts texts;
    private final Words words;
    private final StartModel model;
    private final Consumer<Path> open;
    private final VBox recents = new VBox();
    private final VBox notes = new VBox(8);
    private final HBox recentHead;

    /** @param settings shows the settings */
    public StartView(Texts texts, StartModel model, Consumer<Path> open, Runnable settings) {
        this.texts = texts;
        this.words = new Words(texts);
        this.model = model;
        this.open = open;
        getStyleClass().add("ground");
        var filter = new CustomTextField();
        filter.setLeft(Icon.SEARCH.node());
        filter.setPromptText(texts.get("start.filter"));
        filter.setAccessibleText(texts.get("start.filter"));
        filter.getStyleClass().add("short");
        filter.textProperty().bindBidirectional(model.filterProperty());
        Boxes.width(filter, 200);
        recentHead = Boxes.row(12, Labels.section(texts.get("start.recent")), Boxes.spring(), filter);
        recentHead.setPadding(new Insets(36, 0, 4, 0));
        var column = new VBox(brand(settings), notes, drop(), recentHead, recents, samples());
        column.setMaxWidth(880);
        var holder = new StackPane(column);
        holder.setAlignment(Pos.TOP_CENTER);
        getChildren().add(Boxes.scrolling(holder, new Insets(72, 40, 32, 40)));
        model.items().addListener((ListChangeListener<StartModel.Item>) _ -> refresh());
        model.problemProperty().addListener((_, _, problem) -> {
            notes.getChildren().clear();
            if (problem != null) {
                notes.getChildren().add(new ProblemNote(texts.tell(problem), _ -> {}));
                notes.setPadding(new Insets(0, 0, 16, 0));
            }
        });
        refresh();
    }

    private Node brand(Runnable settings) {
        Button corner = Buttons.icon(Icon.SETTINGS, texts.get("settings.name"), settings);
        corner.setId("start-settings");
        var emblem = new StackPane(Icon.CUBE.node());
        emblem.getStyleClass().add("emblem");
        var name = Boxes.column(0, Labels.of("Slipway", "brand"), Labels.of(texts.get("start.motto"), "lead"));
        HBox row = Boxes.row(14, emblem, name, Boxes.spring(), corner);
        row.setPadding(new Insets(0, 0, 34, 0));
        return row;
    }

    private Node drop() {
        Button folder = Buttons.primary(
                texts.get("start.openFolder"), () -> chooseFolder(getScene().getWindow()));
        folder.setGraphic(Icon.FOLDER.node());
        folder.setId("open-folder");
        Button profile = Buttons.quiet(texts.get("start.openProfile"), this::chooseProfile);
        profile.setId("open-profile");
        HBox row = Boxes.row(
                16,
                Labels.of(texts.get("start.drop"), "second"),
                Labels.of(texts.get("start.or"), "third"),
                folder,
                profile);
        row.setAlignment(Pos.CENTER);
        var zone = new StackPane(row);
        zone.getStyleClass().add("drop");
        zone.setMinHeight(132);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && !zone.getStyleClass().contains("over")) {
                zone.getStyleClass().add("over");
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED, _ -> zone.getStyleClass().remove("over"));
        addEventHandler(DragEvent.DRAG_DROPPED, _ -> zone.getStyleClass().remove("over"));
        return zone;
    }

    /** What Ctrl+O does. */
    public void chooseFolder(Window window) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("start.openFolder"));
        File chosen = chooser.showDialog(window);
        if (chosen != null) {
            open.accept(chosen.toPath());
        }
    }

    private void chooseProfile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("start.openProfile"));
        chooser.getExtensionFilters().add(profiles(texts));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            open.accept(chosen.toPath());
        }
    }

    /** What a chooser of files shows of profiles. */
    static FileChooser.ExtensionFilter profiles(Texts texts) {
        return new FileChooser.ExtensionFilter(texts.get("start.profiles"), "*.json", "*" + ProfileFile.ENDING);
    }

    private void refresh() {
        int focused = focused();
        recents.getChildren().clear();
        for (StartModel.Item item : model.items()) {
            recents.getChildren().add(new RecentRow(texts, words, model, item, open));
        }
        boolean none = model.items().isEmpty();
        if (none) {
            String says = model.isEmpty() ? texts.get("start.noRecents") : texts.get("start.noMatch");
            var line = Boxes.line(0, Labels.of(says, "second"));
            line.setMinHeight(64);
            recents.getChildren().add(line);
        }
        recentHead.getChildren().getLast().setVisible(!model.isEmpty());
        if (focused >= 0
                && recents.getChildren()
                                .get(Math.min(focused, recents.getChildren().size() - 1))
                        instanceof RecentRow row) {
            row.take();
        }
    }

    /** The row that the keyboard is at, from 0; negative if it is elsewhere. */
    private int focused() {
        List<Node> rows = recents.getChildren();
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isFocusWithin())
                .findFirst()
                .orElse(-1);
    }

    private Node samples() {
        HBox row = Boxes.row(12, Labels.section(texts.get("start.try")));
        for (Sample sample : Sample.all()) {
            Button button = Buttons.small(title(sample), () -> model.open(sample, open));
            button.setId("sample-" + sample.id());
            row.getChildren().add(button);
        }
        row.setMinWidth(USE_PREF_SIZE);
        var machine = Labels.of(model.machineProperty(), "second", "small-text");
        machine.setMinWidth(0);
        machine.setId("machine");
        HBox foot = Boxes.row(24, row, Boxes.spring(), machine);
        foot.setPadding(new Insets(28, 0, 0, 0));
        return foot;
    }

    private String title(Sample sample) {
        return switch (sample.id()) {
            case "tide-table" -> texts.get("sample.tideTable");
            case "mlm-demo" -> texts.get("sample.regression");
            case "ship-log" -> texts.get("sample.script");
            default -> sample.title();
        };
    }
}
