package dev.slipway.gui.console;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Texts;
import dev.slipway.run.OutputLog;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What programs print: a tab for each step that began, and one for all of them. */
final class ConsolePane extends VBox {
    private static final double ROOM_FOR_BOTH = 1000;

    private final Texts texts;
    private final Session session;
    private final LogPane log = new LogPane();
    private final LineFilter filter;
    private final SearchField search;
    private final HBox tabs = Boxes.row(16);
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> byStep = new LinkedHashMap<>();
    private final Label command = Labels.of("", "code", "console-command");
    private final HBox commandLine;
    private final LineSearch errors;
    private final Button firstError;
    private AllLines all = new AllLines();

    /** @param collapse hides the console */
    ConsolePane(Texts texts, Session session, Button collapse) {
        this.texts = texts;
        this.session = session;
        getStyleClass().add("console");
        var scroll = new ScrollPane(tabs);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        filter = new LineFilter(log, session.background());
        search = new SearchField(texts, log, filter, session.background());
        firstError = Buttons.link(texts.get("console.firstError"), this::goToFirstError);
        firstError.setId("console-first-error");
        errors = new LineSearch(session.background());
        var tools = Boxes.row(
                16,
                search,
                toggle(texts.get("console.filter"), search.filteringProperty()),
                firstError,
                toggle(texts.get("console.follow"), log.followProperty()),
                toggle(texts.get("console.wrap"), log.wrapProperty()),
                Buttons.link(texts.get("console.copy"), () -> Buttons.copyText(log.copyText())),
                Buttons.link(texts.get("console.save"), this::save),
                collapse);
        tools.setMinWidth(USE_PREF_SIZE);
        var line = Boxes.row(16);
        var head = new VBox(line);
        head.getStyleClass().add("console-head");
        arrange(head, line, scroll, tools);
        widthProperty().addListener((_, _, _) -> arrange(head, line, scroll, tools));
        commandLine = Boxes.row(
                4,
                command,
                Buttons.copy(texts.get("drawer.copy"), () -> log.lines().command()));
        commandLine.getStyleClass().add("console-command-line");
        command.setMinWidth(0);
        setVgrow(log, Priority.ALWAYS);
        // What a list would like to be high is taken from all that stands above it, and the lines would cover the
        // tools.
        log.setPrefHeight(0);
        log.setAccessibleText(texts.get("console.output"));
        getChildren().addAll(head, commandLine, log, new TypingLine(texts, session));
        restart();
        RunState run = session.run();
        run.runningProperty().addListener((_, _, running) -> {
            if (running) {
                restart();
            }
        });
        run.currentProperty().addListener((_, _, row) -> {
            if (row != null) {
                began(row);
            }
        });
    }

    /** Where there is no room for tabs and tools side by side, the tabs get a line of their own. */
    private void arrange(VBox head, HBox line, ScrollPane scroll, HBox tools) {
        boolean wide = getWidth() >= ROOM_FOR_BOTH || getWidth() == 0;
        boolean now = line.getChildren().contains(scroll);
        if (wide && !now) {
            head.getChildren().setAll(line);
            line.getChildren().setAll(scroll, tools);
        } else if (!wide && (now || line.getChildren().isEmpty())) {
            line.getChildren().setAll(Boxes.spring(), tools);
            head.getChildren().setAll(scroll, line);
        }
    }

    /** Where there is none the button says so, until other lines are shown. */
    private void goToFirstError() {
        errors.firstError(log.lines(), line -> {
            firstError.setText(line < 0 ? texts.get("console.noError") : texts.get("console.firstError"));
            if (line >= 0) {
                log.mark("", line);
            }
        });
    }

    private void restart() {
        all = new AllLines();
        byStep.clear();
        tabs.getChildren().clear();
        ToggleButton tab = tab(texts.get("console.all"), all);
        tabs.getChildren().add(tab);
        tab.setSelected(true);
        show(all);
    }

    private void began(TaskRow row) {
        OutputLog output = row.log();
        if (output == null
                || row.step().command().isEmpty()
                || byStep.containsKey(row.step().id())) {
            return;
        }
        var lines = new StepLines(output, ShellWords.shown(row.step().command(), session.root()));
        all.add(lines);
        ToggleButton tab = tab(texts.tell(row.step().title()), lines);
        byStep.put(row.step().id(), tab);
        tabs.getChildren().add(tab);
    }

    private ToggleButton tab(String title, Lines lines) {
        var tab = new ToggleButton(title);
        tab.setMnemonicParsing(false);
        tab.getStyleClass().setAll("console-tab");
        tab.setMaxWidth(180);
        tab.setMinWidth(40);
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            show(lines);
        });
        return tab;
    }

    private void show(Lines lines) {
        firstError.setText(texts.get("console.firstError"));
        command.setText("$ " + ShellWords.shortened(lines.command()));
        Boxes.show(commandLine, !lines.command().isEmpty());
        filter.show(lines, search.expression());
    }

    /** Shows what one step printed. */
    void open(String step) {
        ToggleButton tab = byStep.get(step);
        if (tab != null) {
            tab.fire();
        }
    }

    void frame() {
        filter.frame();
    }

    private ToggleButton toggle(String text, javafx.beans.property.BooleanProperty property) {
        var toggle = new ToggleButton(text);
        toggle.getStyleClass().setAll("console-tab");
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("console.save"));
        chooser.setInitialFileName("slipway.log");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            Lines lines = filter.all();
            session.background()
                    .run(
                            () -> {
                                lines.save(file.toPath());
                                return true;
                            },
                            _ -> {},
                            problem -> command.setText(texts.tell(problem.message())));
        }
    }
}
