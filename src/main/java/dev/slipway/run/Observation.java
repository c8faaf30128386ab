package dev.slipway.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a program went, as it is written down for {@link dev.slipway.plan.Observed}. */
record Observation(boolean ok, double seconds, List<String> command, String output) {

    void write(Path record) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode tree = mapper.createObjectNode();
        tree.put("ok", ok).put("seconds", seconds);
        command.forEach(tree.putArray("command")::add);
        tree.put("output", output);
        Files.createDirectories(record.resolveSibling("."));
        AtomicFile.write(record, mapper.writeValueAsBytes(tree));
    }
}
