package dev.slipway.gui;

import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.OpenProject;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.settings.SettingsModel;
import dev.slipway.gui.settings.SettingsView;
import dev.slipway.gui.step.StartModel;
import dev.slipway.gui.step.StartView;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.gui.wizard.Page;
import dev.slipway.gui.wizard.Steps;
import dev.slipway.gui.wizard.Wizard;
import dev.slipway.platform.Dock;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.profile.ProfileFile;
import dev.slipway.settings.Setting;
import dev.slipway.settings.Settings;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** All that is in the window: the start screen, or the wizard on one project. */
public final class Desk extends StackPane {
    private static final String SETTINGS = "settings";

    private final Background background;
    private final Supplier<Host> host;
    private final UserFolders folders;
    private final Map<String, String> environment;
    private final Attention attention;
    private final Path home;
    private final ObjectProperty<Theme> theme;
    private final Outside outside;
    private final SimpleStringProperty title = new SimpleStringProperty("Slipway");
    private Texts texts;
    private StartModel startModel;
    private StartView start;
    private Runnable toolsChanged = () -> {};
    private boolean stale;
    private @Nullable Path opened;
    private @Nullable Page page;
    private @Nullable Wizard wizard;
    private @Nullable Session session;

    public Desk(
            Texts texts,
            Background background,
            UserFolders folders,
            Supplier<Host> host,
            Path home,
            Theme theme,
            Map<String, String> environment,
            Outside outside) {
        this.texts = texts;
        this.background = background;
        this.host = host;
        this.home = home;
        this.outside = outside;
        this.theme = new SimpleObjectProperty<>(theme);
        this.folders = folders;
        this.environment = Map.copyOf(environment);
        startModel = new StartModel(texts, background, folders, host, home);
        start = new StartView(texts, startModel, this::open, this::showSettings);
        attention = new Attention(
                new Notification(background, host),
                new DockProgress(
                        Dock.shows(Platform.current(), environment),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("dock-", 0).factory())),
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::focusedProperty)
                        .orElse(true));
        getStyleClass().add("ground");
        getChildren().add(start);
        takeDrops();
        addEventFilter(InputEvent.ANY, _ -> {
            if (session != null) {
                session.touched();
            }
        });
    }

    /** Opens what the arguments name; the start screen where they name nothing. */
    public void open(List<String> arguments) {
        if (arguments.isEmpty()) {
            showStart();
        } else if (arguments.getFirst().equals("demo")) {
            Path folder = arguments.size() > 1
                    ? Path.of(arguments.get(1))
                    : home.resolve("Slipway samples").resolve(Sample.TIDE_TABLE.id());
            background.run(
                    () -> {
                        Sample.TIDE_TABLE.copyTo(folder);
                        return folder;
                    },
                    this::open,
                    this::refuse);
        } else {
            open(Path.of(arguments.getFirst()));
        }
    }

    /** Opens a folder or a profile. */
    public void open(Path path) {
        open(path, () -> {});
    }

    private void open(Path path, Runnable then) {
        background.run(
                () -> OpenProject.open(path, host.get()),
                project -> {
                    opened = path;
                    opened(project);
                    then.run();
                },
                this::refuse);
    }

    /** Something was set: what can follow at once does; a project gets to know when the settings are left. */
    private void changed(Setting setting, Settings now) {
        switch (setting) {
            case THEME -> theme.set(Theme.named(now.orUsual(setting)));
            case LANGUAGE -> speak(Texts.of(Texts.locale(now.orUsual(setting))));
            default -> {
                toolsChanged.run();
                stale = true;
            }
        }
    }

    private SettingsModel settings() {
        return new SettingsModel(background, folders, environment, this::changed);
    }

    private void speak(Texts other) {
        texts = other;
        startModel = new StartModel(texts, background, folders, host, home);
        start = new StartView(texts, startModel, this::open, this::showSettings);
        if (page != null) {
            showSettings();
        } else if (session != null && opened != null) {
            if (session.run().runningProperty().get()) {
                stale = true;
            } else {
                open(opened, this::showSettings);
            }
        }
    }

    /** Shows the settings: beside the steps, or alone where no project is open. */
    public void showSettings() {
        if (wizard != null) {
            wizard.tool(SETTINGS);
        } else {
            page = new Page(
                    new SettingsView(texts, settings()).screen(), new Act(texts.get("wizard.back"), this::showStart));
            getChildren().setAll(page);
        }
    }

    private void reopenIfStale() {
        if (stale
                && opened != null
                && session != null
                && !session.run().runningProperty().get()) {
            stale = false;
            open(opened);
        }
    }

    private void refuse(Problem problem) {
        showStart();
        startModel.problemProperty().set(problem);
    }

    private void opened(OpenProject project) {
        close();
        var opened = new Session(project, background);
        session = opened;
        page = null;
        stale = false;
        var steps = new Steps(texts, opened, host, this::open, outside);
        var made = new Wizard(
                texts,
                project.name(),
                HomePath.shown(project.root()),
                steps.inOrder(),
                steps.tools(settings()),
                opened,
                this::showStart);
        made.atProperty().addListener((_, before, _) -> {
            if (made.toolAt(before.intValue()).equals(SETTINGS)) {
                reopenIfStale();
            }
        });
        attention.follow(texts, project.name(), opened);
        wizard = made;
        getChildren().setAll(made);
        title.set(project.name() + " – Slipway");
        opened.rescan();
    }

    /** Leaves the project, if one is open, and shows the start screen. */
    public void showStart() {
        close();
        wizard = null;
        session = null;
        page = null;
        title.set("Slipway");
        getChildren().setAll(start);
        startModel.problemProperty().set(null);
        startModel.refresh();
        startModel.lookAtMachine();
    }

    /** Ends what runs and gives the project back. */
    public void close() {
        if (session != null) {
            session.close();
        }
    }

    /** The keys that work everywhere. */
    public void addKeys(Scene scene) {
        var keys = scene.getAccelerators();
        keys.put(
                key(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                () -> start.chooseFolder(getScene().getWindow()));
        keys.put(key(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN), this::showSettings);
        keys.put(key(KeyCode.F, KeyCombination.SHORTCUT_DOWN), this::search);
        keys.put(key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), () -> {
            if (wizard != null) {
                wizard.firePrimary();
            }
        });
        keys.put(key(KeyCode.BACK_QUOTE, KeyCombination.SHORTCUT_DOWN), () -> {
            if (wizard != null) {
                wizard.toggleConsole();
            }
        });
        List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
        for (int i = 0; i < digits.size(); i++) {
            int step = i;
            keys.put(key(digits.get(i), KeyCombination.ALT_DOWN), () -> {
                if (wizard != null) {
                    wizard.go(step);
                }
            });
        }
    }

    private void search() {
        boolean console = wizard != null && wizard.consoleShown();
        var field = lookup(console ? "#console-search" : "#search");
        if (field != null) {
            field.requestFocus();
        }
    }

    /** A folder or a profile can be dropped anywhere; while something runs nothing else is opened. */
    private void takeDrops() {
        setOnDragOver(event -> {
            if (!dropped(event.getDragboard()).isEmpty() && !busy()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            List<File> files = dropped(event.getDragboard());
            boolean taken = !files.isEmpty() && !busy();
            event.setDropCompleted(taken);
            event.consume();
            if (taken) {
                open(files.getFirst().toPath());
            }
        });
    }

    private static List<File> dropped(Dragboard board) {
        return board.hasFiles()
                ? board.getFiles().stream()
                        .filter(file -> file.isDirectory() || ProfileFile.isNamed(file.toPath()))
                        .toList()
                : List.of();
    }

    /** Whether something runs that would end if another project were opened. */
    public boolean busy() {
        return session != null && session.run().runningProperty().get();
    }

    /** What another window was asked to open; nothing of a run is ended by it. */
    void openFromElsewhere(List<String> arguments) {
        if (!arguments.isEmpty() && !busy()) {
            open(arguments);
        }
    }

    private static KeyCodeCombination key(KeyCode code, KeyCombination.Modifier modifier) {
        return new KeyCodeCombination(code, modifier);
    }

    /** @param action what is known of the machine's tools holds no more */
    public void onToolsChanged(Runnable action) {
        toolsChanged = action;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ReadOnlyStringProperty titleProperty() {
        return title;
    }

    /** Stands before the title: how far a run is, or that it ended while one looked elsewhere. */
    public ObservableStringValue markProperty() {
        return attention.markProperty();
    }

    /** The open project; null on the start screen. */
    public @Nullable Session session() {
        return session;
    }

    /** The wizard on the open project; null on the start screen. */
    public @Nullable Wizard wizard() {
        return wizard;
    }
}
