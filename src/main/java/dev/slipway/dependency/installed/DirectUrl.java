package dev.slipway.dependency.installed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.dependency.installed.Distribution.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code direct_url.json} (PEP 610). */
final class DirectUrl {
    private DirectUrl() {}

    /** Where the distribution came from; an index if the file is missing or broken. */
    static Origin of(Path distInfo) {
        Path file = distInfo.resolve("direct_url.json");
        if (!Files.isRegularFile(file)) {
            return new Origin.Index();
        }
        try {
            JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(file));
            String url = tree.path("url").asText("");
            String below = tree.path("subdirectory").asText("");
            String fragment = below.isEmpty() ? "" : "#subdirectory=" + below;
            JsonNode vcs = tree.path("vcs_info");
            if (url.isEmpty()) {
                return new Origin.Index();
            }
            if (vcs.isObject()) {
                String commit = vcs.path("commit_id").asText("");
                return new Origin.Repository(
                        vcs.path("vcs").asText("git") + "+" + url + (commit.isEmpty() ? "" : "@" + commit) + fragment);
            }
            if (tree.path("dir_info").isObject()) {
                return tree.path("dir_info").path("editable").asBoolean(false)
                        ? new Origin.Editable(url + fragment)
                        : new Origin.Folder(url + fragment);
            }
            return new Origin.Archive(url + fragment);
        } catch (IOException broken) {
            return new Origin.Index();
        }
    }
}
