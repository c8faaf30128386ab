package dev.slipway.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders under {@code .slipway/undo/}: one a unit of edits, holding the old bytes and an index. */
final class UndoStore {
    private static final int KEPT = 100;
    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{9}Z");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final ObjectMapper json = JsonMapper.builder().build();
    private final SlipwayFolder home;

    UndoStore(SlipwayFolder home) {
        this.home = home;
    }

    /** A new folder whose name sorts behind all others, even if the clock was put back. */
    Path next(Instant now) {
        var time = now;
        var ids = ids();
        if (!ids.isEmpty() && ids.getFirst().compareTo(FORM.format(time)) >= 0) {
            time = FORM.parse(ids.getFirst(), Instant::from).plusMillis(1);
        }
        return home.make("undo/" + FORM.format(time));
    }

    /** The latest first. */
    List<String> ids() {
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> ID.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    Path entry(String id) {
        return folder().resolve(id);
    }

    /** Empty where a process ended before any file was touched, or the index is not ours to read. */
    Optional<UndoIndex> read(String id) {
        try {
            var index = json.readValue(entry(id).resolve("index.json").toFile(), UndoIndex.class);
            return index == null || index.version() > UndoIndex.VERSION || index.files() == null
                    ? Optional.empty()
                    : Optional.of(index);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void write(Path entry, UndoIndex index) {
        try {
            AtomicFile.write(
                    entry.resolve("index.json"),
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(index));
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(entry, Reason.of(e), e);
        }
    }

    /** Forgets a unit of edits. What cannot be deleted stays; it does no harm. */
    static void forget(Path entry) {
        try (Stream<Path> files = Files.list(entry)) {
            // The index goes first: without it the rest counts for nothing.
            Files.deleteIfExists(entry.resolve("index.json"));
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(entry);
        } catch (IOException _) {
            return;
        }
    }

    /** Clears away what a killed process left: a unit without an index, which touched no file, and temporary files. */
    void tidy() {
        for (var id : ids()) {
            var entry = entry(id);
            if (Files.exists(entry.resolve("index.json"))) {
                TemporaryName.sweep(entry);
            } else {
                forget(entry);
            }
        }
    }

    void prune() {
        ids().stream().skip(KEPT).forEach(id -> forget(entry(id)));
    }

    private Path folder() {
        return home.path().resolve("undo");
    }
}
