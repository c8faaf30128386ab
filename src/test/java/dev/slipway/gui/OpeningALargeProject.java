package dev.slipway.gui;

import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/**
 * A benchmark: from the wish to open a large project to the first frame that shows something of it, to the frame that shows what was
 * read, to the one that shows what follows from it; and the longest time between two frames meanwhile.
 */
public final class OpeningALargeProject {
    private static final int ROUNDS = 5;
    private static final int FRAMES_BEFORE = 60;

    private OpeningALargeProject() {}

    /** @param arguments the project, and a folder for settings */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        UserFolders here = UserFolders.current();
        Path home = Path.of(arguments[1]);
        var folders = new UserFolders(home.resolve("config"), here.cache(), here.data());
        List<Double> first = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            var window = Stages.open(folders, home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
            Stages.onToolkit(() -> {
                window.desk().showStart();
                return true;
            });
            ToolkitThread.frames(FRAMES_BEFORE / 2);
            var watch = new Watch(window, project);
            Stages.onToolkit(watch::open);
            watch.complete.await();
            // What comes after must not stand in the way either: the table, the other steps.
            for (int step = 0; step < 5; step++) {
                int to = step;
                Stages.onToolkit(() -> {
                    window.wizard().go(to);
                    return true;
                });
                ToolkitThread.frames(10);
            }
            Stages.onToolkit(() -> {
                watch.stop();
                window.desk().showStart();
                window.stage().close();
                return true;
            });
            first.add(watch.first / 1e6);
            read.add(watch.read / 1e6);
            whole.add(watch.whole / 1e6);
            gaps.add(watch.longest / 1e6);
            worked.add(watch.mostWork / 1e6);
        }
        System.out.println();
        System.out.println("Opening " + project.getFileName() + " in the window (" + ROUNDS + " rounds, milliseconds)");
        tell("first content", first);
        tell("what was read", read);
        tell("what follows from it", whole);
        tell("longest time between two frames", gaps);
        tell("most work of its thread between two", worked);
        System.exit(0);
    }

    private static void tell(String what, List<Double> values) {
        Collections.sort(values);
        System.out.printf(
                Locale.ROOT,
                "  %-36s median %7.0f   %s%n",
                what,
                values.get(values.size() / 2),
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.0f", value))
                        .toList());
    }

    /** Looks at the window in each frame. */
    private static final class Watch extends AnimationTimer {
        private final CountDownLatch complete = new CountDownLatch(1);
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Stages.Opened window;
        private final Path project;
        private long start;
        private long last;
        private long first;
        private long read;
        private long whole;
        private long longest;
        private long mostWork;
        private long lastWork;

        Watch(Stages.Opened window, Path project) {
            this.window = window;
            this.project = project;
        }

        boolean open() {
            start();
            start = System.nanoTime();
            last = start;
            lastWork = threads.getCurrentThreadCpuTime();
            window.desk().open(project);
            return true;
        }

        @Override
        public void handle(long frame) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            // What other programs take of the machine freezes frames as well, but is not ours.
            long work = threads.getCurrentThreadCpuTime();
            mostWork = Math.max(mostWork, work - lastWork);
            last = now;
            lastWork = work;
            var session = window.desk().session();
            if (session == null) {
                return;
            }
            if (first == 0) {
                first = now - start;
            }
            if (read == 0 && session.surveyProperty().get() != null) {
                read = now - start;
            }
            if (whole == 0 && session.outlookProperty().get() != null) {
                whole = now - start;
                complete.countDown();
            }
        }
    }
}
