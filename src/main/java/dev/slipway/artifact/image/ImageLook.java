package dev.slipway.artifact.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the engine says of an image: how big each of its layers is, who it runs as, whether its health is asked.
 *
 * @param inspected the answer of {@code image inspect}
 * @param history the answer of {@code history}, sizes in bytes
 * @param lenient whether the Dockerfile is a person's own, whose choices are told and not judged
 * @param serves whether it serves on a port
 */
record ImageLook(String tag, Path inspected, Path history, boolean lenient, boolean serves) implements Inspection {
    private static final int MOST = 12;
    private static final int LONGEST = 90;

    private record Layer(long bytes, String by) {}

    @Override
    public List<CheckResult> inspect() throws IOException {
        JsonNode image = new JsonMapper().readTree(inspected.toFile()).path(0);
        List<CheckResult> results = new ArrayList<>();
        List<Layer> layers = layers();
        long bytes = image.path("Size").asLong();
        results.add(CheckResult.passed(
                tag + " is " + megabytes(bytes) + " in " + layers.size() + " layers",
                layers.stream()
                        .limit(MOST)
                        .map(layer -> String.format(Locale.ROOT, "%-9s  %s", megabytes(layer.bytes()), layer.by()))
                        .collect(Collectors.joining("\n"))));
        String user = image.path("Config").path("User").asText("");
        boolean root = user.isEmpty() || user.startsWith("0") || user.startsWith("root");
        if (!root) {
            results.add(CheckResult.passed("It runs as user " + user + ", not as root", ""));
        } else if (lenient) {
            results.add(CheckResult.passed("It runs as root, as its Dockerfile says", ""));
        } else {
            results.add(CheckResult.failed("It does not run as root", "", asRoot()));
        }
        JsonNode health = image.path("Config").path("Healthcheck");
        if (serves && !health.isMissingNode() && !health.isNull()) {
            results.add(CheckResult.passed("It has a health check", ""));
        }
        return results;
    }

    private static Problem asRoot() {
        return Problem.error(Topic.SHIP, "The program runs as root in the container.")
                .so("Whoever takes it over has the container.")
                .fix(
                        "Write Slipway's Dockerfile",
                        new Fix.SetOption(ImageOptions.DOCKERFILE, ImageOptions.EXISTING.id(), ImageOptions.REPLACE));
    }

    /** Those that hold something, the newest first, as the engine lists them. */
    private List<Layer> layers() throws IOException {
        List<Layer> layers = new ArrayList<>();
        try (var values = new JsonMapper().readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(history))) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(one -> add(layers, one));
                } else {
                    add(layers, value);
                }
            }
        }
        return layers;
    }

    private static void add(List<Layer> layers, JsonNode layer) {
        long bytes = layer.has("Size")
                ? layer.get("Size").asLong()
                : layer.path("size").asLong();
        String by = (layer.path("CreatedBy").asText("")
                        + layer.path("createdBy").asText(""))
                .replaceAll("(?:\\|\\d+ (?:\\S+=\\S* )*)?/bin/sh -c (?:#\\(nop\\) )?", "")
                .replaceAll(" # buildkit$", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (bytes > 0) {
            String shown = by.isEmpty() ? "of the base image" : by;
            layers.add(new Layer(bytes, shown.length() > LONGEST ? shown.substring(0, LONGEST) + " ..." : shown));
        }
    }

    static String megabytes(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
