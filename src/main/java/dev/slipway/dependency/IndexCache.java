package dev.slipway.dependency;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.settings.CacheFile;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What indexes answered, on disk, one file a page, and for a while in memory. A file that is broken or of another form counts as none. Safe
 * for use by several threads.
 */
final class IndexCache {

    private static final int FORM = 3;
    private static final int TURNS = 64;
    /** So many take about 40 MB; a window stays open for days. */
    private static final int MOST_FILES = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An answer as it was.
     *
     * @param files null if the index had no such name
     * @param status of the project as a whole; null if the index says nothing
     * @param etag what the index calls this state of the page; null if it does not say
     */
    record Entry(
            Instant fetched,
            @Nullable String etag,
            @Nullable List<IndexFile> files,
            @Nullable ProjectStatus status) {

        boolean isFresh(Instant now, Duration maxAge) {
            Duration age = Duration.between(fetched, now);
            return !age.isNegative() && age.compareTo(maxAge) < 0;
        }
    }

    private final Path folder;
    private final Map<URI, SoftReference<Entry>> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    private final Object[] turns = new Object[TURNS];

    IndexCache(Path folder) {
        this.folder = folder;
        Arrays.setAll(turns, _ -> new Object());
    }

    /** Several ask for the same page at the same time: the table, the Pythons, the versions. One of them reads it. */
    @Nullable
    Entry read(URI page) {
        Entry known = remembered(page);
        if (known != null) {
            return known;
        }
        synchronized (turns[Math.floorMod(page.hashCode(), TURNS)]) {
            Entry meanwhile = remembered(page);
            if (meanwhile != null) {
                return meanwhile;
            }
            Entry found = onDisk(page);
            if (found != null) {
                remember(page, found);
            }
            return found;
        }
    }

    private @Nullable Entry remembered(URI page) {
        SoftReference<Entry> known = remembered.get(page);
        return known == null ? null : known.get();
    }

    private void remember(URI page, Entry entry) {
        int more = entry.files() == null ? 1 : entry.files().size();
        if (files.addAndGet(more) > MOST_FILES) {
            remembered.clear();
            files.set(more);
        }
        remembered.put(page, new SoftReference<>(entry));
    }

    private @Nullable Entry onDisk(URI page) {
        // Read as it comes: the page of a large distribution has thousands of files, and a tree of them costs more than
        // they do.
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file(page).path()))) {
            int form = 0;
            String address = "";
            long fetched = 0;
            String etag = null;
            List<IndexFile> files = null;
            String status = null;
            String reason = "";
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "form" -> form = json.getIntValue();
                    case "page" -> address = json.getText();
                    case "fetched" -> fetched = json.getLongValue();
                    case "etag" -> etag = text(json);
                    case "status" -> status = text(json);
                    case "reason" -> reason = json.getText();
                    case "files" -> files = files(json);
                    default -> json.skipChildren();
                }
            }
            return form == FORM && address.equals(page.toString())
                    ? new Entry(
                            Instant.ofEpochMilli(fetched),
                            etag,
                            files,
                            status == null ? null : new ProjectStatus(status, reason))
                    : null;
        } catch (IOException | RuntimeException absentOrBroken) {
            return null;
        }
    }

    /** Keeps an answer; that it cannot be kept is no reason to fail. */
    void write(URI page, Entry entry) {
        remember(page, entry);
        try {
            ObjectNode root = JSON.createObjectNode()
                    .put("form", FORM)
                    .put("page", page.toString())
                    .put("fetched", entry.fetched().toEpochMilli())
                    .put("etag", entry.etag());
            ProjectStatus status = entry.status();
            if (status != null) {
                root.put("status", status.kind()).put("reason", status.reason());
            }
            List<IndexFile> files = entry.files();
            if (files != null) {
                ArrayNode array = root.putArray("files");
                files.forEach(file -> add(array, file));
            }
            file(page).write(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private CacheFile file(URI page) {
        return CacheFile.of(folder, page.toString(), ".json");
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

    private static @Nullable List<IndexFile> files(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<IndexFile> files = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            String name = json.nextTextValue();
            String url = json.nextTextValue();
            files.add(new IndexFile(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(url),
                    json.nextTextValue(),
                    json.nextTextValue(),
                    json.nextTextValue(),
                    json.nextToken() == JsonToken.VALUE_NUMBER_INT ? Instant.ofEpochMilli(json.getLongValue()) : null,
                    json.nextLongValue(-1)));
            json.nextToken();
        }
        return files;
    }

    private static @Nullable String text(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
    }
}
