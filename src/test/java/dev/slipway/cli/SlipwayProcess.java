package dev.slipway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line in a process of its own, with variables of its own. */
final class SlipwayProcess {
    /** Where it keeps what is no project's; shared, so that uv is fetched once. */
    static final Path HOME = Path.of("target/test-home").toAbsolutePath();

    private SlipwayProcess() {}

    record End(int code, String output) {}

    /** @param variables over those of this process; an empty value takes one away */
    static End run(Path folder, Map<String, String> variables, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.Slipway"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("SLIPWAY_HOME", HOME.toString());
        builder.environment().putAll(variables);
        builder.environment().values().removeIf(String::isEmpty);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new End(process.exitValue(), output);
    }

    /** Lets no answer of an index be remembered from before. */
    static void forgetIndex() throws IOException {
        Path cache = HOME.resolve("cache/index");
        if (Files.isDirectory(cache)) {
            try (Stream<Path> files = Files.list(cache)) {
                files.forEach(file -> file.toFile().delete());
            }
        }
    }

    /** The files under these folders that hold a text, inside of compressed ones not counted. */
    static List<Path> filesWith(String text, Path... folders) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toFile().length() < 4 << 20)
                        .toList()) {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }
}
