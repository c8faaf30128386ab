package dev.slipway.gui;

import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.OpenProject;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.step.StartModel;
import dev.slipway.gui.step.StartView;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.gui.wizard.Steps;
import dev.slipway.gui.wizard.ThemeSwitch;
import dev.slipway.gui.wizard.Wizard;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** All that is in the window: the start screen, or the wizard on one project. */
public final class Desk extends StackPane {
    private final Texts texts;
    private final Background background;
    private final Supplier<Host> host;
    private final StartModel startModel;
    private final StartView start;
    private final Path home;
    private final ObjectProperty<Theme> theme;
    private final Consumer<Path> reveal;
    private final SimpleStringProperty title = new SimpleStringProperty("Slipway");
    private @Nullable Wizard wizard;
    private @Nullable Session session;

    public Desk(
            Texts texts,
            Background background,
            UserFolders folders,
            Supplier<Host> host,
            Path home,
            Theme theme,
            Consumer<Path> reveal) {
        this.texts = texts;
        this.background = background;
        this.host = host;
        this.home = home;
        this.reveal = reveal;
        this.theme = new SimpleObjectProperty<>(theme);
        startModel = new StartModel(texts, background, folders, host, home);
        start = new StartView(texts, startModel, this::open, new ThemeSwitch(texts, this.theme));
        getStyleClass().add("ground");
        getChildren().add(start);
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
        background.run(() -> OpenProject.open(path, host.get()), this::opened, this::refuse);
    }

    private void refuse(Problem problem) {
        showStart();
        startModel.problemProperty().set(problem);
    }

    private void opened(OpenProject project) {
        close();
        var opened = new Session(project, background);
        session = opened;
        var steps = new Steps(texts, opened, host, this::open, reveal);
        wizard = new Wizard(
                texts,
                project.name(),
                HomePath.shown(project.root()),
                steps.inOrder(),
                steps.tools(),
                opened,
                new ThemeSwitch(texts, theme),
                this::showStart);
        getChildren().setAll(wizard);
        title.set(project.name() + " – Slipway");
        opened.rescan();
    }

    /** Leaves the project, if one is open, and shows the start screen. */
    public void showStart() {
        close();
        wizard = null;
        session = null;
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
        keys.put(key(KeyCode.O, KeyCombination.SHORTCUT_DOWN), start::chooseFolder);
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

    private static KeyCodeCombination key(KeyCode code, KeyCombination.Modifier modifier) {
        return new KeyCodeCombination(code, modifier);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ReadOnlyStringProperty titleProperty() {
        return title;
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
