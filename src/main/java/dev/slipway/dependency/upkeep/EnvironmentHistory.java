package dev.slipway.dependency.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.AtomicFile;
import dev.slipway.change.SlipwayFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was done to a project's environment, the newest last; kept under {@code .slipway/environment}, one file an edit. */
public final class EnvironmentHistory {
    private static final String FOLDER = "environment";
    private static final int KEPT = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;

    /** @param root the project */
    public EnvironmentHistory(Path root) {
        this.root = root;
    }

    /**
     * One edit.
     *
     * @param id sorts by time
     * @param before what was there
     * @param after what was there then
     * @param files id of the edit of the user's files that was made along with it; empty if there was none
     */
    public record Entry(String id, Instant at, String title, Snapshot before, Snapshot after, String files) {}

    /**
     * Keeps that an edit was made.
     *
     * @param edit that of the user's files, as in {@link Entry}
     */
    public void add(String title, Snapshot before, Snapshot after, String edit) {
        Path folder = new SlipwayFolder(root).make(FOLDER);
        List<Path> files = files();
        int number = files.isEmpty() ? 1 : number(files.getLast()) + 1;
        ObjectNode tree = JSON.createObjectNode()
                .put("version", 1)
                .put("at", Instant.now().toString())
                .put("title", title);
        if (!edit.isEmpty()) {
            tree.put("files", edit);
        }
        put(tree.putObject("before"), before);
        put(tree.putObject("after"), after);
        AtomicFile.write(
                folder.resolve(String.format(java.util.Locale.ROOT, "%08d.json", number)),
                tree.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.stream().limit(Math.max(0, files.size() + 1 - KEPT)).forEach(EnvironmentHistory::delete);
    }

    /** The newest edit that was not taken back; a file that is broken is passed over. */
    public Optional<Entry> latest() {
        return files().reversed().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Forgets an edit that was taken back. */
    public void forget(Entry entry) {
        delete(folder().resolve(entry.id()));
    }

    private Optional<Entry> read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (tree.path("version").asInt() != 1) {
                return Optional.empty();
            }
            return Optional.of(new Entry(
                    String.valueOf(file.getFileName()),
                    Instant.parse(tree.path("at").asText()),
                    tree.path("title").asText(),
                    snapshot(tree.path("before")),
                    snapshot(tree.path("after")),
                    tree.path("files").asText("")));
        } catch (IOException | java.time.DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static void put(ObjectNode tree, Snapshot snapshot) {
        tree.put("python", snapshot.python());
        ObjectNode lines = tree.putObject("lines");
        snapshot.lines().forEach(lines::put);
    }

    private static Snapshot snapshot(JsonNode tree) {
        Map<String, String> lines = new TreeMap<>();
        tree.path("lines")
                .properties()
                .forEach(one -> lines.put(one.getKey(), one.getValue().asText()));
        return new Snapshot(tree.path("python").asText(), lines);
    }

    private Path folder() {
        return new SlipwayFolder(root).path().resolve(FOLDER);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder(), "*.json")) {
            entries.forEach(files::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return List.of();
        }
        files.removeIf(file -> number(file) < 0);
        files.sort(Comparator.comparing(EnvironmentHistory::number));
        return files;
    }

    private static int number(Path file) {
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : -1;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // It is passed over, or overwritten, some day.
        }
    }
}
