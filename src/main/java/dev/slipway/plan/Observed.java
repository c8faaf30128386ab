package dev.slipway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Action.Observe} wrote down.
 *
 * @param ok whether one of the ways succeeded
 * @param seconds wall time from the start of the first way to the end of the last
 * @param command argv of the last way
 * @param output what that printed, its end where it is long
 */
public record Observed(boolean ok, double seconds, List<String> command, String output) {

    /** @throws IOException if there is no such file, or it holds something else */
    public static Observed read(Path record) throws IOException {
        JsonNode tree = new JsonMapper().readTree(Files.readAllBytes(record));
        List<String> command = new ArrayList<>();
        tree.path("command").forEach(word -> command.add(word.asText()));
        return new Observed(
                tree.path("ok").asBoolean(),
                tree.path("seconds").asDouble(),
                command,
                tree.path("output").asText());
    }
}
