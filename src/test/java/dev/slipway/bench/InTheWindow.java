package dev.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is measured in a window, in a process of its own with the options of the program. */
final class InTheWindow {
    private InTheWindow() {}

    /** A project of 10,000 Python files and 50,000 others is opened. */
    static void opening(Path work) throws IOException, InterruptedException {
        var tree = new PythonTree(work.resolve("large"));
        tree.make();
        run("dev.slipway.gui.OpeningALargeProject", work, tree.root().toString(), home(work, "opening"));
    }

    /** The window idles, and ships twenty times. */
    static void memory(Path work) throws IOException, InterruptedException {
        run("dev.slipway.gui.MemoryOfManyRuns", work, home(work, "memory"));
    }

    private static String home(Path work, String name) throws IOException {
        return Files.createDirectories(work.resolve(name)).toString();
    }

    private static void run(String main, Path work, String... arguments) throws IOException, InterruptedException {
        var called = new ArrayList<>(List.of(main));
        called.addAll(List.of(arguments));
        Screen.onEach((where, options, environment) -> {
            System.out.println();
            System.out.println("On " + where + ":");
            Product.show(options, environment, work, called.toArray(String[]::new));
        });
    }
}
