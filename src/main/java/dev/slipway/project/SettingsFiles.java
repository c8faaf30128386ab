package dev.slipway.project;

import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.secret.FoundSecret;
import dev.slipway.project.secret.SettingsSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets in files besides code. Each file is read once. */
final class SettingsFiles {
    private static final int LONGEST = 256 << 10;
    /** Further down, thousands of small files are data. */
    private static final int MOST = 400;

    // Safe for several threads, since data files are judged on several.
    private final Map<String, List<FoundSecret>> found;

    private SettingsFiles(Map<String, List<FoundSecret>> found) {
        this.found = found;
    }

    /** Reads what looks like settings, those nearest to the root first. */
    static SettingsFiles read(List<FoundFile> others, ScanListener listener) {
        SettingsFiles read = new SettingsFiles(new ConcurrentHashMap<>());
        others.stream()
                .filter(file -> isSettings(file) && file.bytes() <= LONGEST && file.bytes() > 0)
                .sorted(Comparator.comparingLong(
                        file -> file.path().chars().filter(c -> c == '/').count()))
                .limit(MOST)
                .takeWhile(_ -> !listener.isCancelled())
                .forEach(read::of);
        return read;
    }

    /** What this file holds; looked up now if it was not before. */
    List<FoundSecret> of(FoundFile file) {
        return found.computeIfAbsent(file.path(), _ -> search(file));
    }

    /** Those found so far, by file. */
    Map<String, List<FoundSecret>> found() {
        return found;
    }

    private static List<FoundSecret> search(FoundFile file) {
        if (file.bytes() > LONGEST) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file.file())) {
            byte[] bytes = in.readNBytes(LONGEST);
            return SettingsSecrets.search(bytes, bytes.length);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isSettings(FoundFile file) {
        return switch (file.extension()) {
            case "yaml",
                    "yml",
                    "toml",
                    "json",
                    "ini",
                    "cfg",
                    "conf",
                    "config",
                    "properties",
                    "xml",
                    "sh",
                    "bat",
                    "ps1",
                    "tfvars" -> true;
            case "txt" -> !file.name().startsWith("requirements");
            case "" -> file.name().equals("Dockerfile") || file.name().equals("Procfile");
            default -> file.name().startsWith("Dockerfile");
        };
    }
}
