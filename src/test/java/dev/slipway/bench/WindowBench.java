package dev.slipway.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The window, from the start of the process until two frames were laid out and it closed again, against the least
 * window that the same libraries can open, on the same runtime and with a start-up cache of its own.
 */
final class WindowBench {
    private static final Path HOME = Path.of("target/slipway").toAbsolutePath();

    private WindowBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        // From a jar: classes in a folder cannot be in the cache.
        Path jar = work.resolve("bare.jar");
        Path classes = Path.of("target/test-classes").toAbsolutePath();
        Product.run(List.of(jdkTool("jar"), "-cf", jar.toString(), "-C", classes.toString(), "dev/slipway/bench"));
        Path cache = work.resolve("bare.aot");
        Files.deleteIfExists(cache);
        Product.run(bare(jar, "-XX:AOTCacheOutput=" + cache, List.of("-Dglass.platform=Headless", "-Dprism.order=sw")));

        Screen.onEach((where, options, environment) -> compare(work, jar, cache, where, options, environment));
    }

    private static void compare(
            Path work, Path jar, Path cache, String where, List<String> options, Map<String, String> display)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(display);
        environment.put("JDK_JAVA_OPTIONS", String.join(" ", options) + " -Dslipway.window=once");
        environment.put("SLIPWAY_HOME", work.resolve("home").toString());
        new Comparison(
                        "Window shown, whole process, on " + where,
                        11,
                        List.of(
                                new WholeProcess(
                                        "slipway", List.of(Benches.SLIPWAY), environment, work.resolve("window.txt")),
                                new WholeProcess(
                                        "bare JavaFX + AtlantaFX window with its own cache",
                                        bare(jar, "-XX:AOTCache=" + cache, options),
                                        display,
                                        work.resolve("bare.txt"))))
                .print();
    }

    private static List<String> bare(Path jar, String cache, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(HOME.resolve("runtime/bin/java").toString(), cache));
        command.addAll(options);
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            String libraries = jars.map(Path::toString)
                    .filter(name -> name.contains("javafx-") && !name.contains("ikonli") || name.contains("atlantafx"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
            command.addAll(
                    List.of("-classpath", jar + File.pathSeparator + libraries, "dev.slipway.bench.BareWindow$Start"));
        }
        return command;
    }

    private static String jdkTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
