package dev.slipway.environment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.change.AtomicFile;
import dev.slipway.problem.ShipException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What programs said when they were asked, kept on disk until they change: by real path, size and time of change of the
 * program, and of a Python also the time of change of its standard library, where a system's packages add {@code venv}. That
 * something gave no answer is believed for ten minutes. A cache that cannot be read is empty, one that cannot be written is
 * not kept.
 */
final class AnswerCache {
    private static final String FORMAT = "1";
    private static final Duration NO_ANSWER_HOLDS = Duration.ofMinutes(10);

    private final Path file;
    private final Clock clock;
    private final Map<String, Map<String, String>> entries = new ConcurrentHashMap<>();
    private volatile boolean changed;

    AnswerCache(Path folder, Clock clock) {
        this.file = folder.resolve("interpreters.json");
        this.clock = clock;
        read();
    }

    Optional<Answer> of(Path program) {
        var entry = entries.get(program.toString());
        try {
            return entry != null && stamp(program).equals(entry.get("stamp"))
                    ? AnswerFields.answer(entry).filter(answer -> holds(answer, entry))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void put(Path program, Answer answer) {
        Map<String, String> entry = new HashMap<>(AnswerFields.of(answer));
        entry.put("stamp", stamp(program));
        entry.put("asked", Long.toString(clock.millis()));
        if (answer instanceof Answer.Python python) {
            entry.put("library", library(python));
        }
        entries.put(program.toString(), entry);
        changed = true;
    }

    /** Writes what is new; nothing else happens when that fails. */
    void save() {
        if (!changed) {
            return;
        }
        entries.keySet().removeIf(AnswerCache::isGone);
        try {
            AtomicFile.write(file, json());
            changed = false;
        } catch (IOException | ShipException _) {
            // The next look asks again, that is all.
            return;
        }
    }

    private boolean holds(Answer answer, Map<String, String> entry) {
        return switch (answer) {
            case Answer.Python python -> library(python).equals(entry.get("library"));
            case Answer.None _ ->
                clock.millis() - Long.parseLong(entry.getOrDefault("asked", "0")) < NO_ANSWER_HOLDS.toMillis();
        };
    }

    /** One that is too old to be of use does not say where its library is; an empty path would be the folder that this program runs in. */
    private static String library(Answer.Python python) {
        return python.stdlib().toString().isEmpty() ? "-" : stamp(python.stdlib());
    }

    private static boolean isGone(String program) {
        return !Files.exists(Path.of(program));
    }

    private static String stamp(Path path) {
        try {
            var attributes = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class);
            return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
        } catch (IOException _) {
            return "-";
        }
    }

    private void read() {
        try (InputStream stream = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(stream)) {
            parser.nextToken();
            if (!"version".equals(parser.nextFieldName()) || !FORMAT.equals(parser.nextTextValue())) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String program = parser.currentName();
                parser.nextToken();
                Map<String, String> entry = new HashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    entry.put(name, parser.getText());
                }
                entries.put(Path.of(program).toString(), entry);
            }
        } catch (IOException | InvalidPathException _) {
            entries.clear();
        }
    }

    private byte[] json() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new JsonFactory().createGenerator(bytes)) {
            writer.writeStartObject();
            writer.writeStringField("version", FORMAT);
            for (var program : new java.util.TreeMap<>(entries).entrySet()) {
                writer.writeObjectFieldStart(program.getKey());
                for (var field : new java.util.TreeMap<>(program.getValue()).entrySet()) {
                    writer.writeStringField(field.getKey(), field.getValue());
                }
                writer.writeEndObject();
            }
            writer.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
