package dev.slipway.dependency;

import dev.slipway.dependency.InstalledDistributions.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one {@code .dist-info} or {@code .egg-info} folder ("Recording installed projects", PEP 376, PEP 627). */
final class InstalledMetadata {

    private InstalledMetadata() {}

    /** What the folder tells; null if it is none or cannot be read. */
    static @Nullable Installed read(Path folder) {
        String name = folder.getFileName().toString();
        String headers = name.endsWith(".dist-info") ? "METADATA" : name.endsWith(".egg-info") ? "PKG-INFO" : null;
        if (headers == null) {
            return null;
        }
        CoreMetadata metadata = metadata(folder.resolve(headers));
        if (metadata.name().isEmpty() || metadata.version().isEmpty()) {
            return null;
        }
        List<String> modules = modulesOfRecord(lines(folder.resolve("RECORD")));
        if (modules.isEmpty()) {
            modules = lines(folder.resolve("top_level.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.replace('/', '.'))
                    .toList();
        }
        return new Installed(metadata.name(), metadata.version(), modules);
    }

    /**
     * The modules that the files make. A folder without {@code __init__} is a namespace, shared with other distributions, so that
     * what lies in it is named in full.
     */
    static List<String> modulesOfRecord(List<String> record) {
        List<String> files = new ArrayList<>();
        Set<String> packages = new HashSet<>();
        for (String line : record) {
            String path = firstField(line);
            if (!isCode(path)) {
                continue;
            }
            files.add(path);
            int slash = path.lastIndexOf('/');
            if (slash >= 0 && path.startsWith("__init__.", slash + 1)) {
                packages.add(path.substring(0, slash));
            }
        }
        Set<String> modules = new TreeSet<>();
        String known = "\0";
        for (String path : files) {
            // The files of one package stand one after another.
            if (!path.startsWith(known)) {
                String module = module(path, packages);
                modules.add(module.replace('/', '.'));
                known = packages.contains(module) ? module + "/" : "\0";
            }
        }
        return List.copyOf(modules);
    }

    private static String module(String path, Set<String> packages) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (packages.contains(folder)) {
                return folder;
            }
        }
        int file = path.lastIndexOf('/') + 1;
        // An extension module is called name.cpython-310-x86_64-linux-gnu.so.
        return path.substring(0, path.indexOf('.', file));
    }

    private static boolean isCode(String path) {
        boolean ending = path.endsWith(".py") || path.endsWith(".so") || path.endsWith(".pyd");
        if (!ending || path.startsWith("/") || path.startsWith("..") || path.contains("\\")) {
            return false;
        }
        int slash = path.indexOf('/');
        return isIdentifier(path, slash < 0 ? path.indexOf('.') : slash)
                && !path.startsWith("__editable__")
                && !path.startsWith("__pycache__");
    }

    /** Whether the first letters are one; asked of every file of every distribution. */
    private static boolean isIdentifier(String path, int length) {
        if (length == 0 || !Character.isJavaIdentifierStart(path.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!Character.isJavaIdentifierPart(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** RECORD is CSV; a path with a comma or a quote is quoted. */
    private static String firstField(String line) {
        if (line.startsWith("\"")) {
            int end = line.indexOf("\",");
            return end < 0 ? "" : line.substring(1, end).replace("\"\"", "\"");
        }
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }

    private static CoreMetadata metadata(Path file) {
        try {
            return CoreMetadata.parse(Files.readAllBytes(file));
        } catch (IOException absent) {
            return CoreMetadata.parse(new byte[0]);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }
}
