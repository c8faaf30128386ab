package dev.slipway.modularize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs Python, and tells whether folders are equal. */
final class Trial {
    private Trial() {}

    /** What a program printed, and how it ended. */
    record Outcome(String output, String errors, int exit) {}

    static Outcome run(Path python, Path folder, @Nullable Path path, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python.toString(), "-B"));
        command.addAll(arguments);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        if (path != null) {
            builder.environment().put("PYTHONPATH", path.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Python did not end: " + command);
        }
        Outcome outcome = new Outcome(
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                process.exitValue());
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    /** Every file with its digest, every folder by its name, without Slipway's own. */
    static TreeMap<String, String> tree(Path root) throws IOException {
        TreeMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!name.isEmpty() && !name.startsWith(".slipway")) {
                    tree.put(name, Files.isDirectory(path) ? "folder" : digest(Files.readAllBytes(path)));
                }
            }
        }
        return tree;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest Python of such a version among those of pyenv; null if there is none. */
    static @Nullable Path python(String version) throws IOException {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (!Files.isDirectory(versions)) {
            return null;
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.filter(path -> path.getFileName().toString().startsWith(version + "."))
                    .map(path -> path.resolve("bin/python"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
