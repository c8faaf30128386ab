package dev.slipway.gui;

import dev.slipway.gui.theme.Theme;
import dev.slipway.platform.UserFolders;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A benchmark: what the window takes of memory while it idles, on the start screen and on a project, and after many runs. */
public final class MemoryOfManyRuns {
    private static final int RUNS = Integer.getInteger("runs", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private MemoryOfManyRuns() {}

    /** @param arguments a folder for the project and the settings */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        UserFolders here = UserFolders.current();
        var folders = new UserFolders(home.resolve("config"), here.cache(), here.data());
        Path project = home.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        ToolkitThread.startInEnglish();
        var window = Stages.open(folders, home, Locale.ENGLISH, Theme.LIGHT, 1280, 800);
        Stages.onToolkit(() -> {
            window.desk().showStart();
            return true;
        });
        Thread.sleep(5_000);
        System.out.println();
        System.out.println("Memory of the window (MB)");
        tell("start screen, idle");
        Stages.onToolkit(() -> {
            window.desk().open(project);
            return true;
        });
        Stages.until(() -> window.desk().wizard() != null, PATIENCE);
        Stages.until(() -> !window.session().lookingProperty().get(), PATIENCE);
        Stages.onToolkit(() -> {
            window.session().change(profile -> profile.withArtifact("zip", Map.of()));
            return true;
        });
        looked(window);
        Thread.sleep(5_000);
        tell("a project, idle");
        long before = 0;
        for (int run = 1; run <= RUNS; run++) {
            ship(window, project, run);
            if (run == 1) {
                before = tell("after the first run");
            }
        }
        Thread.sleep(5_000);
        long after = tell("after " + RUNS + " runs");
        System.out.printf(Locale.ROOT, "  growth of the live heap %.1f %%%n", 100.0 * (after - before) / before);
        System.exit(0);
    }

    /** Each time something changed, so that all is made anew. */
    private static void ship(Stages.Opened window, Path project, int run) throws Exception {
        Files.writeString(project.resolve("README.md"), "Round " + run + "\n");
        Stages.onToolkit(() -> {
            window.wizard().go(4);
            window.session().rescan();
            return true;
        });
        looked(window);
        Stages.onToolkit(() -> {
            window.session().ship();
            return true;
        });
        Stages.until(() -> !window.session().run().runningProperty().get(), PATIENCE);
        looked(window);
        var result = window.session().run().resultProperty().get();
        if (result == null || !result.ok()) {
            throw new IllegalStateException("run " + run + " did not succeed");
        }
    }

    private static void looked(Stages.Opened window) throws InterruptedException {
        Thread.sleep(400);
        Stages.until(() -> !window.session().lookingProperty().get(), PATIENCE);
    }

    private static long tell(String when) throws IOException, InterruptedException {
        long rss = resident().orElse(-1L);
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        Runtime runtime = Runtime.getRuntime();
        long live = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf(
                Locale.ROOT,
                "  %-22s resident %4d   live heap %6.1f of %4d   resident after collection %4d%n",
                when,
                rss >> 20,
                live / 1048576.0,
                runtime.totalMemory() >> 20,
                resident().orElse(-1L) >> 20);
        return live;
    }

    /** What the process holds in memory; empty where the system does not tell it in a file. */
    private static Optional<Long> resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? Optional.empty()
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                        .findFirst();
    }
}
