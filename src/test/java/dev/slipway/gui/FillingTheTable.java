package dev.slipway.gui;

import dev.slipway.gui.step.DependencyRow;
import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark: from the wish to open a project, with the window already there, until each row of the table of dependencies stands
 * laid out with all that it tells: declared, detected, installed, the newest release, the size. The folder is read for it, too. Prints
 * a line for each time: milliseconds, and those of all processors together; then both from the moment at which the folder was
 * read.
 */
public final class FillingTheTable {
    private FillingTheTable() {}

    /** Nanoseconds that processors worked for this process; the product's own runtime has no management beans that tell it. */
    private static long worked() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** @param arguments the project, a folder for settings, one for what the index answered, how many packages, how many times */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        Path home = Path.of(arguments[1]);
        int packages = Integer.parseInt(arguments[3]);
        var folders = new UserFolders(home.resolve("config"), Path.of(arguments[2]), home.resolve("data"));
        var window = Stages.open(folders, home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        for (int time = 0; time < Integer.parseInt(arguments[4]); time++) {
            Stages.onToolkit(() -> {
                window.desk().showStart();
                return true;
            });
            ToolkitThread.frames(25);
            var watch = new Watch(window, packages);
            Stages.onToolkit(() -> watch.open(project));
            watch.complete.await();
            Stages.onToolkit(watch::stop);
            System.out.println(watch.filled.since(watch.start) + " " + watch.filled.since(watch.read));
        }
        System.exit(0);
    }

    private record Moment(long nanos, long processorNanos) {
        static Moment now() {
            return new Moment(System.nanoTime(), worked());
        }

        String since(Moment other) {
            return (nanos - other.nanos) / 1_000_000 + " " + (processorNanos - other.processorNanos) / 1_000_000;
        }
    }

    /** Looks at the window whenever it was laid out. */
    private static final class Watch {
        private final CountDownLatch complete = new CountDownLatch(1);
        private final Stages.Opened window;
        private final int packages;
        private final Runnable look = this::look;
        /** Keeps the frames coming: what changes in rows out of sight asks for none. */
        private final AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {}
        };

        private Moment start = Moment.now();
        private Moment read = start;
        private Moment filled = start;
        private @Nullable Object before;
        private boolean shown;

        Watch(Stages.Opened window, int packages) {
            this.window = window;
            this.packages = packages;
        }

        boolean open(Path project) {
            before = window.desk().session();
            window.scene().addPostLayoutPulseListener(look);
            frames.start();
            start = Moment.now();
            window.desk().open(project);
            return true;
        }

        boolean stop() {
            window.scene().removePostLayoutPulseListener(look);
            frames.stop();
            return true;
        }

        private void look() {
            var session = window.desk().session();
            if (session == null || session == before || complete.getCount() == 0) {
                return;
            }
            if (!shown) {
                shown = true;
                window.wizard().go(2);
                session.surveyProperty().addListener((_, was, _) -> read = was == null ? Moment.now() : read);
            }
            if (window.scene().lookup("#dependencies") instanceof TableView<?> table && isFilled(table)) {
                filled = Moment.now();
                complete.countDown();
            }
        }

        private boolean isFilled(TableView<?> table) {
            int rows = table.getItems().size();
            for (int i = 0; i < rows; i++) {
                var row = (DependencyRow) table.getColumns().getFirst().getCellData(i);
                var listing = row.listing();
                if (row.text() == null
                        || row.dependency().installed() == null
                        || row.dependency().where().isEmpty()
                        || listing == null
                        || listing.newest() == null
                        || listing.bytes() < 0) {
                    return false;
                }
            }
            return rows == packages;
        }
    }
}
