package dev.slipway.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What indexes answered, on disk, one file a page. A file that is broken or of another form counts as none. */
final class IndexCache {

    private static final int FORM = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An answer as it was.
     *
     * @param files null if the index had no such name
     * @param etag what the index calls this state of the page; null if it does not say
     */
    record Entry(
            Instant fetched,
            @Nullable String etag,
            @Nullable List<IndexFile> files) {

        boolean isFresh(Instant now, Duration maxAge) {
            Duration age = Duration.between(fetched, now);
            return !age.isNegative() && age.compareTo(maxAge) < 0;
        }
    }

    private final Path folder;

    IndexCache(Path folder) {
        this.folder = folder;
    }

    @Nullable
    Entry read(URI page) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file(page)));
            if (root.path("form").asInt() != FORM || !root.path("page").asText().equals(page.toString())) {
                return null;
            }
            JsonNode etag = root.path("etag");
            return new Entry(
                    Instant.ofEpochMilli(root.path("fetched").asLong()),
                    etag.isTextual() ? etag.asText() : null,
                    root.path("files").isArray() ? files(root.path("files")) : null);
        } catch (IOException | RuntimeException absentOrBroken) {
            return null;
        }
    }

    /** Keeps an answer; that it cannot be kept is no reason to fail. */
    void write(URI page, Entry entry) {
        try {
            Files.createDirectories(folder);
            ObjectNode root = JSON.createObjectNode()
                    .put("form", FORM)
                    .put("page", page.toString())
                    .put("fetched", entry.fetched().toEpochMilli())
                    .put("etag", entry.etag());
            List<IndexFile> files = entry.files();
            if (files != null) {
                ArrayNode array = root.putArray("files");
                files.forEach(file -> add(array, file));
            }
            Path file = file(page);
            Path temporary = Files.createTempFile(folder, "page", ".new");
            Files.write(temporary, JSON.writeValueAsBytes(root));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            // The next look-up asks again.
        }
    }

    private Path file(URI page) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(page.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(ArrayNode array, IndexFile file) {
        Instant uploaded = file.uploadTime();
        array.addArray()
                .add(file.filename())
                .add(file.url())
                .add(file.sha256())
                .add(file.requiresPython())
                .add(file.yanked())
                .add(uploaded == null ? null : uploaded.toEpochMilli())
                .add(file.size());
    }

    private static List<IndexFile> files(JsonNode array) {
        List<IndexFile> files = new ArrayList<>();
        for (JsonNode file : array) {
            JsonNode uploaded = file.path(5);
            files.add(new IndexFile(
                    file.path(0).asText(),
                    file.path(1).asText(),
                    text(file.path(2)),
                    text(file.path(3)),
                    text(file.path(4)),
                    uploaded.isNumber() ? Instant.ofEpochMilli(uploaded.asLong()) : null,
                    file.path(6).asLong(-1)));
        }
        return files;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
