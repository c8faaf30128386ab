package dev.slipway.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the build leaves in {@code target/slipway}, to run a part of it as the launcher would. */
final class Product {
    private static final Path HOME = Path.of("target/slipway").toAbsolutePath();

    private Product() {}

    /**
     * A class of ours on the product's runtime, class path and start-up cache.
     *
     * @param options for the virtual machine
     * @param work where a jar of the test classes is made: a folder could not follow the jars that the cache knows
     */
    static List<String> window(List<String> options, Path work, String... mainAndArguments)
            throws IOException, InterruptedException {
        Path jar = work.resolve("trial.jar");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                "-cf",
                jar.toString(),
                "-C",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                "dev/slipway"));
        var command = new ArrayList<>(
                List.of(HOME.resolve("runtime/bin/java").toString(), "-XX:AOTCache=" + HOME.resolve("lib/window.aot")));
        command.addAll(windowOptions());
        // As the window sets it where it draws by software.
        command.add("-Dprism.disableRegionCaching=true");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath() + File.pathSeparator + jar));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    /** What the launcher for a shell gives the virtual machine for the window. */
    private static List<String> windowOptions() throws IOException {
        String launcher = Files.readString(HOME.resolve("bin/slipway"));
        String window = launcher.substring(launcher.indexOf("# The window"));
        var options = new ArrayList<>(List.of(between(window, "options='", "'").split(" ")));
        if (Files.isDirectory(Path.of("/proc/self"))) {
            options.add(between(window, "options=\"$options ", "\""));
        }
        return options;
    }

    /** As the launcher for a shell lists it, for the order counts. */
    private static String classPath() throws IOException {
        return between(Files.readString(HOME.resolve("bin/slipway")), "-classpath \"", "\"")
                .replace("$home", HOME.toString());
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    /** Runs {@link #window} on a display, as the launcher would. */
    static void show(List<String> options, Map<String, String> environment, Path work, String... mainAndArguments)
            throws IOException, InterruptedException {
        var all = new HashMap<>(environment);
        all.put("GDK_GL", "disable");
        run(window(options, work, mainAndArguments), all);
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
