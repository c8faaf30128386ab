package dev.slipway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The projects that were open lately, the latest first, in the user's own configuration folder. Whether a folder is still there is not
 * looked up here: that can take long on a network drive.
 */
public final class Recents {
    private static final int MOST = 20;

    private final Path file;

    /** @param config the user's configuration folder, which need not exist */
    public Recents(Path config) {
        this.file = config.resolve("recents.json");
    }

    /** All of them; what cannot be read is no recent. */
    public List<Recent> list() {
        List<Recent> recents = new ArrayList<>();
        try {
            for (JsonNode item : Json.MAPPER.readTree(Files.readAllBytes(file)).path("projects")) {
                Recent recent = read(item);
                if (recent != null) {
                    recents.add(recent);
                }
            }
        } catch (IOException e) {
            return recents;
        }
        return recents;
    }

    /**
     * Puts a project first, in place of an older entry of the same path.
     *
     * @throws dev.slipway.problem.ShipException (CANNOT_WRITE) if the list cannot be kept
     */
    public void add(Recent recent) {
        List<Recent> recents = list();
        recents.removeIf(other -> other.path().equals(recent.path()));
        recents.addFirst(recent);
        write(recents.subList(0, Math.min(MOST, recents.size())));
    }

    /** A project lies elsewhere now, or its profile has another name; what is known of it stays. Where it was no recent, nothing changes. */
    public void moved(Path from, Path to) {
        List<Recent> recents = list();
        if (!from.equals(to)
                && recents.stream().anyMatch(recent -> recent.path().equals(from))) {
            recents.removeIf(recent -> recent.path().equals(to));
            recents.replaceAll(recent -> recent.path().equals(from) ? recent.at(to) : recent);
            write(recents);
        }
    }

    /** Forgets a project; nothing of it is touched. */
    public void remove(Path path) {
        List<Recent> recents = list();
        if (recents.removeIf(recent -> recent.path().equals(path))) {
            write(recents);
        }
    }

    private static @Nullable Recent read(JsonNode item) {
        try {
            String shipped = item.path("shipped").asText("");
            return new Recent(
                    Path.of(item.path("path").asText()),
                    item.path("name").asText(),
                    item.path("kind").asText(),
                    Instant.parse(item.path("opened").asText()),
                    item.path("result").asText(""),
                    item.path("failed").asBoolean(false),
                    shipped.isEmpty() ? null : Instant.parse(shipped));
        } catch (InvalidPathException | DateTimeException e) {
            return null;
        }
    }

    private void write(List<Recent> recents) {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        ArrayNode items = tree.put("version", 1).putArray("projects");
        for (Recent recent : recents) {
            ObjectNode item = items.addObject()
                    .put("path", recent.path().toString())
                    .put("name", recent.name())
                    .put("kind", recent.kind())
                    .put("opened", recent.opened().toString())
                    .put("result", recent.result())
                    .put("failed", recent.failed());
            if (recent.shipped() != null) {
                item.put("shipped", recent.shipped().toString());
            }
        }
        AtomicFile.write(file, (tree.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Made at the first reading, which is no work for the window's thread. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
