package dev.slipway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** Brings profiles of older versions to the current one, one version at a time. */
final class Migration {
    /** The version that this Slipway writes. */
    static final int CURRENT = 1;

    private Migration() {}

    static ObjectNode toCurrent(Path file, ObjectNode tree) {
        JsonNode version = tree.path("version");
        if (!version.canConvertToInt() || version.intValue() < 1) {
            throw ProfileFile.bad(
                    file,
                    0,
                    0,
                    "The file " + file.getFileName() + " is no profile: it has no \"version\".",
                    "Open a folder instead.",
                    null);
        }
        if (version.intValue() > CURRENT) {
            String writer = tree.path("writtenBy").asText("a newer Slipway");
            throw ProfileFile.bad(
                    file,
                    0,
                    0,
                    "The profile has version " + version.intValue() + ", written by " + writer
                            + "; this Slipway reads up to " + CURRENT + ".",
                    "Get the newer Slipway; the file was left as it is.",
                    null);
        }
        // There is one version so far. From the second on, each gets a step here that turns its predecessor into it.
        return tree;
    }
}
