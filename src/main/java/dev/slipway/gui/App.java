package dev.slipway.gui;

import dev.slipway.gui.console.LinkAsked;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.Graphics;
import dev.slipway.platform.UserFolders;
import dev.slipway.settings.Setting;
import dev.slipway.settings.Settings;
import dev.slipway.settings.SettingsFile;
import dev.slipway.settings.Surroundings;
import dev.slipway.ship.Host;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the window together: the one place that chooses executors, folders and languages. */
public final class App extends Application {
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /**
     * Opens the window and stays until it is closed.
     *
     * @param arguments nothing for the start screen, a folder or a profile to open it, {@code demo [DIR]} for the sample
     */
    public static void open(List<String> arguments) {
        List<String> absolute = Arguments.absolute(arguments);
        try (var only = new OneWindow(UserFolders.current().config())) {
            if (measured() || only.claim() || !only.handOver(absolute)) {
                drawBySoftwareAtOnce();
                launch(App.class, absolute.toArray(String[]::new));
            }
        }
    }

    /** JavaFX would try OpenGL first, which costs memory and time even where it can only be refused. */
    private static void drawBySoftwareAtOnce() {
        if (System.getProperty("prism.order") == null && Graphics.missing()) {
            System.setProperty("prism.order", "sw");
        }
        if ("sw".equals(System.getProperty("prism.order"))) {
            // Backgrounds would be kept as pictures of 8 MB, from which software copies no faster than it draws.
            System.setProperty("prism.disableRegionCaching", "true");
        }
    }

    /** Windows that the build or a benchmark opens stand for themselves. */
    private static boolean measured() {
        return System.getProperty("slipway.train") != null
                || System.getProperty("slipway.window", "").equals("once");
    }

    @Override
    public void start(Stage stage) {
        SettingsFile file = SettingsFile.current();
        Settings settings = file.read().settings();
        Map<String, String> environment = System.getenv();
        UserFolders folders = Surroundings.of(
                        settings, dev.slipway.platform.Platform.current(), environment, UserFolders.home())
                .folders();
        var size = new WindowSize(folders.config());
        Locale locale = Texts.locale(holds(Setting.LANGUAGE, settings, environment));
        // The toolkit's own texts follow it, and on Linux the face that Chinese characters are drawn with.
        Locale.setDefault(locale);
        Theme.install();
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("work-", 0).factory());
        var background = new Background(threads, Platform::runLater);
        var host = new Once<>(Host::current);
        Theme theme = Theme.named(holds(Setting.THEME, settings, environment));
        var desk = new Desk(
                Texts.of(locale),
                background,
                folders,
                host,
                UserFolders.home(),
                theme,
                environment,
                new DesktopOutside(
                        background, host, address -> getHostServices().showDocument(address)));
        desk.onToolsChanged(host::forget);
        var scene = new Scene(desk, size.width(), size.height());
        theme.dress(scene);
        desk.themeProperty().addListener((_, _, now) -> now.choose(scene));
        desk.addKeys(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(Bindings.concat(desk.markProperty(), desk.titleProperty()));
        stage.addEventHandler(LinkAsked.ASKED, asked -> openLink(asked.link(), desk));
        stage.getIcons().addAll(Theme.icons());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setMaximized(size.maximized());
        stage.setOnCloseRequest(_ -> {
            size.size(scene.getWidth(), scene.getHeight(), stage.isMaximized());
            desk.close();
        });
        stage.show();
        if (!measured()) {
            var others = new OneWindow(folders.config());
            others.listen(arguments -> Platform.runLater(() -> {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
                desk.openFromElsewhere(arguments);
            }));
            stage.setOnHidden(_ -> others.close());
        }
        desk.open(getParameters().getRaw());
        String sample = System.getProperty("slipway.train");
        if (sample != null) {
            new WindowRehearsal(desk, Texts.of(locale), Path.of(sample)).play();
        } else if (System.getProperty("slipway.window", "").equals("once")) {
            closeOnceSeen(scene);
        }
    }

    /** Addresses go to the browser, paths to the desktop: a folder opens, a file with what opens such files. */
    private void openLink(String link, Desk desk) {
        if (link.startsWith("http://") || link.startsWith("https://")) {
            getHostServices().showDocument(link);
            return;
        }
        try {
            Path path = Path.of(link.startsWith("~/") ? UserFolders.home() + link.substring(1) : link);
            var session = desk.session();
            Path whole = session == null ? path : session.root().resolve(path);
            if (Files.exists(whole)) {
                getHostServices().showDocument(whole.toUri().toString());
            }
        } catch (InvalidPathException e) {
            // It looked like a path and is none on this system.
            return;
        }
    }

    private static String holds(Setting setting, Settings settings, Map<String, String> environment) {
        return setting.said(environment).orElse(settings.orUsual(setting));
    }

    /** Benchmarks time the process until its window has been laid out twice, which is when a person sees it. */
    private static void closeOnceSeen(Scene scene) {
        var frames = new AtomicInteger();
        scene.addPostLayoutPulseListener(() -> {
            if (frames.incrementAndGet() == 2) {
                Platform.exit();
            }
            Platform.requestNextPulse();
        });
    }
}
