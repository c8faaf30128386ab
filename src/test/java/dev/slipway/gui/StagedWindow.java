package dev.slipway.gui;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Theme;
import dev.slipway.gui.wizard.Wizard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

/** The window in the staged world: it learns nothing but what a test lets through. */
final class StagedWindow implements AutoCloseable {
    /** Work of the core is done only while it is let through; what is asked else is never answered. */
    private static final class Gate implements Executor {
        private final ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        private volatile int left;

        @Override
        public synchronized void execute(Runnable work) {
            if (left > 0) {
                left--;
                threads.execute(work);
            }
        }
    }

    /** A desktop that shows nothing. */
    private static final class Nowhere implements Outside {
        @Override
        public void show(Path file) {}

        @Override
        public void browse(String address) {}
    }

    private static final int ALL = Integer.MAX_VALUE;

    private final Gate gate = new Gate();
    private final Desk desk;
    private final Stage stage;

    private StagedWindow(Texts texts, StagedWorld world, Path home, String path) {
        var host = world.host(path);
        desk = new Desk(
                texts,
                new Background(gate, Platform::runLater),
                world.folders(),
                () -> host,
                home,
                Theme.LIGHT,
                Map.of(),
                new Nowhere());
        var scene = new Scene(new Group(desk), 960, 640);
        Theme.LIGHT.dress(scene);
        desk.themeProperty().addListener((_, _, now) -> now.choose(scene));
        desk.addKeys(scene);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** @param path where programs are looked for */
    static StagedWindow open(Locale locale, StagedWorld world, Path home, String path) throws InterruptedException {
        ToolkitThread.start();
        return ToolkitThread.get(() -> new StagedWindow(Texts.of(locale), world, home, path));
    }

    /** Opens a project; what is known of it is up to the test. */
    void open(Path project) throws InterruptedException {
        gate.left = 1;
        act(() -> desk.open(project));
        until(() -> desk.session() != null && session().root().equals(project));
    }

    /** Does something that asks the core, and waits for its answer. */
    void answered(Runnable what, Callable<Boolean> come) throws InterruptedException {
        answeredOnly(ALL, what, come);
    }

    /** The same, but only the first so many questions get an answer. */
    void answeredOnly(int questions, Runnable what, Callable<Boolean> come) throws InterruptedException {
        gate.left = questions;
        act(what);
        until(come);
        gate.left = 0;
        ToolkitThread.get(() -> true);
    }

    void act(Runnable what) {
        boolean _ = ToolkitThread.get(() -> {
            what.run();
            return true;
        });
    }

    private static void until(Callable<Boolean> come) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!ToolkitThread.get(come)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come about");
            }
            Thread.sleep(10);
        }
    }

    void look(Theme theme, double width, double height) throws InterruptedException {
        act(() -> {
            desk.themeProperty().set(theme);
            desk.setPrefSize(width, height);
            // A caret blinks.
            desk.requestFocus();
        });
        pulses(10);
    }

    /** Lets frames pass: controls that show many rows are laid out in the second one. */
    static void pulses(int count) throws InterruptedException {
        var done = new CountDownLatch(1);
        ToolkitThread.get(() -> {
            var timer = new AnimationTimer() {
                private int seen;

                @Override
                public void handle(long now) {
                    if (++seen > count) {
                        stop();
                        done.countDown();
                    }
                }
            };
            timer.start();
            return true;
        });
        done.await();
    }

    WritableImage picture(double scale) {
        return ToolkitThread.get(() -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            // A shadow at the edge reaches over it.
            parameters.setViewport(new Rectangle2D(0, 0, desk.getWidth() * scale, desk.getHeight() * scale));
            return desk.snapshot(parameters, null);
        });
    }

    Desk desk() {
        return desk;
    }

    Session session() {
        return Objects.requireNonNull(desk.session(), "no project is open");
    }

    Wizard wizard() {
        return Objects.requireNonNull(desk.wizard(), "no project is open");
    }

    @Override
    public void close() {
        act(() -> {
            desk.close();
            stage.close();
        });
        gate.threads.shutdown();
    }
}
