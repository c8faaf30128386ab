package dev.slipway.gui.console;

import dev.slipway.gui.ToolkitThread;
import dev.slipway.gui.theme.Theme;
import dev.slipway.plan.Action;
import dev.slipway.run.Cancellation;
import dev.slipway.run.OutputLog;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A benchmark: how long the window stands still at most while a real program's lines stream into the console. */
public final class GapsWhileLinesStream {
    private static final int ROUNDS = 5;
    private static final int FRAMES_BEFORE = 30;

    private GapsWhileLinesStream() {}

    /** @param arguments the Python and the program that prints */
    public static void main(String[] arguments) throws Exception {
        ToolkitThread.start();
        Path folder = Files.createTempDirectory("slipway-gaps");
        List<Double> longest = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            measure(List.of(arguments[0], "-c", arguments[1]), folder, longest, worked, seconds);
        }
        Files.delete(folder);
        double first = longest.getFirst();
        double firstWork = worked.getFirst();
        Collections.sort(longest);
        Collections.sort(worked);
        System.out.println();
        System.out.println(
                "The same lines in the open console, heap of 128 MB: between two frames (" + ROUNDS + " rounds)");
        System.out.println("| | least ms | median ms | most ms |");
        System.out.println("|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| longest of a run, of %.1f s in the middle | %,.0f | %,.0f | %,.0f |%n",
                seconds.stream().sorted().skip(ROUNDS / 2).findFirst().orElse(0.0),
                longest.getFirst(),
                longest.get(ROUNDS / 2),
                longest.getLast());
        System.out.printf(
                Locale.ROOT,
                "| most work of the window's thread between two | %,.0f | %,.0f | %,.0f |%n",
                worked.getFirst(),
                worked.get(ROUNDS / 2),
                worked.getLast());
        System.out.printf(
                Locale.ROOT, "The first of them, in a new process: %,.0f ms, %,.0f ms of it work%n", first, firstWork);
        System.exit(0);
    }

    private static void measure(
            List<String> command, Path folder, List<Double> longest, List<Double> worked, List<Double> seconds)
            throws Exception {
        Path file = folder.resolve("lines.log");
        var log = new OutputLog(file);
        Pulse pulse = ToolkitThread.get(() -> new Pulse(new StepLines(log, "")));
        ToolkitThread.get(pulse::open);
        ToolkitThread.frames(FRAMES_BEFORE);
        ToolkitThread.get(pulse::forget);
        long start = System.nanoTime();
        boolean ok = new ProcessRunner(new Redactor())
                .run(new Action.Exec(command, folder), log, new Cancellation())
                .ok();
        seconds.add((System.nanoTime() - start) / 1e9);
        ToolkitThread.frames(3);
        longest.add(ToolkitThread.get(pulse::close) / 1e6);
        worked.add(pulse.mostWork / 1e6);
        if (!ok || log.lineCount() != 1_000_000) {
            throw new IllegalStateException("lines are missing");
        }
        log.close();
        Files.delete(file);
    }

    /** A window with the console, and the time of its frames. */
    private static final class Pulse extends AnimationTimer {
        private final Lines lines;
        private final LogPane pane = new LogPane();
        private final Stage stage = new Stage();
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long last;
        private long longest;
        private long lastWork;
        private volatile long mostWork;

        Pulse(Lines lines) {
            this.lines = lines;
        }

        boolean open() {
            var scene = new Scene(pane, 960, 400);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            pane.show(lines);
            start();
            return true;
        }

        boolean forget() {
            longest = 0;
            mostWork = 0;
            last = System.nanoTime();
            lastWork = threads.getCurrentThreadCpuTime();
            return true;
        }

        long close() {
            stop();
            stage.hide();
            return longest;
        }

        @Override
        public void handle(long frame) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
            // What other programs take of the machine freezes frames as well, but is not ours.
            long work = threads.getCurrentThreadCpuTime();
            mostWork = Math.max(mostWork, work - lastWork);
            lastWork = work;
            pane.frame();
        }
    }
}
