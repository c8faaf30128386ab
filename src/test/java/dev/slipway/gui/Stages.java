package dev.slipway.gui;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.gui.wizard.Wizard;
import dev.slipway.platform.UserFolders;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** A real window on the Headless platform, with the real core below it. */
final class Stages {
    /** The window and what is in it. */
    record Opened(Stage stage, Scene scene, Desk desk) {
        Session session() {
            return Objects.requireNonNull(desk.session(), "no project is open");
        }

        Wizard wizard() {
            return Objects.requireNonNull(desk.wizard(), "no project is open");
        }

        /** Opens a folder, and waits until its wizard is there; what is in the folder may not be known yet. */
        void open(Path project) throws InterruptedException {
            act(() -> desk.open(project));
            until(() -> desk.wizard() != null && session().root().equals(project), SOON);
        }

        /** What bears this id, which has to be there. */
        Node node(String id) {
            return Objects.requireNonNull(desk.lookup("#" + id), id);
        }

        /** Presses the button of this id, as a reader of screens does: at once, wherever the mouse is. */
        void fire(String id) {
            act(() -> ((Button) node(id)).fire());
        }

        /** The table of the dependencies. */
        TableView<?> dependencies() {
            return (TableView<?>) node("dependencies");
        }

        /** Closes the project, so that its work ends, and the window. */
        void leave() {
            act(() -> {
                desk.showStart();
                stage.close();
            });
        }
    }

    /** A desktop that shows nothing. */
    private static final class Nowhere implements Outside {
        @Override
        public void show(Path file) {}

        @Override
        public void browse(String address) {}
    }

    private static final Duration SOON = Duration.ofMinutes(1);

    private Stages() {}

    /** The smallest window that is promised to work, in English, with settings of its own. */
    static Opened open(Path home) throws InterruptedException {
        return open(folders(home), home, Locale.ENGLISH, Theme.LIGHT, 960, 640);
    }

    /** Settings and recents below a folder of the test's own; caches are this machine's, so that nothing is fetched twice. */
    static UserFolders folders(Path home) {
        UserFolders here = UserFolders.current();
        return new UserFolders(home.resolve("config"), here.cache(), here.data());
    }

    static Opened open(UserFolders folders, Path home, Locale locale, Theme theme, double width, double height)
            throws InterruptedException {
        ToolkitThread.start();
        Host host = host(folders);
        return onToolkit(() -> {
            var threads =
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
            var desk = new Desk(
                    Texts.of(locale),
                    new Background(threads, Platform::runLater),
                    folders,
                    () -> host,
                    home,
                    theme,
                    Map.of(),
                    new Nowhere());
            // A group around it lets a picture be larger than the Headless platform's screen of 1000 by 1000.
            desk.setPrefSize(width, height);
            var scene = new Scene(new Group(desk), Math.min(width, 960), Math.min(height, 640));
            theme.dress(scene);
            desk.themeProperty().addListener((_, _, now) -> now.choose(scene));
            desk.addKeys(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new Opened(stage, scene, desk);
        });
    }

    /** This machine, but with settings, caches and recents in a folder of the test's own. */
    private static Host host(UserFolders folders) {
        Host here = Host.current();
        return new Host(
                here.platform(),
                folders,
                here.finder(),
                here.engines(),
                here.index(),
                here.target(),
                here.containers(),
                here.processes());
    }

    static void act(Runnable work) {
        onToolkit(() -> {
            work.run();
            return true;
        });
    }

    static <T> T onToolkit(Callable<T> work) {
        return ToolkitThread.get(work);
    }

    /** Waits until something holds on the toolkit's thread. */
    static void until(BooleanSupplier holds, Duration atMost) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (!onToolkit(holds::getAsBoolean)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("it did not come about within " + atMost);
            }
            Thread.sleep(50);
        }
    }

    /** Lets some frames pass, so that what was changed is laid out. */
    static void settle() throws InterruptedException {
        ToolkitThread.frames(3);
    }
}
