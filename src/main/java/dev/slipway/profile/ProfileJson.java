package dev.slipway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.release.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profile's fields in JSON. Fields that are not named here stay as they are. */
final class ProfileJson {
    private final Path file;

    ProfileJson(Path file) {
        this.file = file;
    }

    Profile read(ObjectNode tree) {
        Profile proposed = Profile.proposed();
        Map<String, Profile.DataChoice> data = new LinkedHashMap<>();
        texts(tree, "data").forEach((path, choice) -> data.put(path, choice(path, choice)));
        Map<String, Map<String, String>> artifacts = new LinkedHashMap<>();
        JsonNode chosen = tree.path("artifacts");
        if (!chosen.isMissingNode()) {
            object(chosen, "artifacts")
                    .properties()
                    .forEach(artifact ->
                            artifacts.put(artifact.getKey(), texts(object(chosen, "artifacts"), artifact.getKey())));
        }
        return new Profile(
                text(tree, "project"),
                text(tree, "kind"),
                text(tree, "start"),
                list(tree, "arguments"),
                data,
                texts(tree, "metadata"),
                list(tree, "declare"),
                list(tree, "undeclare"),
                text(tree, "python"),
                text(tree, "engine"),
                chosen.isMissingNode() ? proposed.artifacts() : artifacts,
                output(text(tree, "output")),
                new Agreed(
                        text(tree, "lock"),
                        text(tree, "advisories"),
                        text(tree, "pins"),
                        list(tree, "expected"),
                        list(tree, "platforms")));
    }

    static void write(Profile profile, ObjectNode tree) {
        tree.put("version", Migration.CURRENT);
        tree.put("writtenBy", Release.current().signature());
        put(tree, "project", profile.project());
        put(tree, "kind", profile.kind());
        put(tree, "start", profile.start());
        put(tree, "arguments", profile.arguments());
        Map<String, String> data = new LinkedHashMap<>();
        profile.data().forEach((path, choice) -> data.put(path, choice.name().toLowerCase(Locale.ROOT)));
        put(tree, "data", data);
        put(tree, "metadata", profile.metadata());
        put(tree, "declare", profile.declare());
        put(tree, "undeclare", profile.undeclare());
        put(tree, "python", profile.python());
        put(tree, "engine", profile.engine());
        ObjectNode artifacts = JsonNodeFactory.instance.objectNode();
        profile.artifacts().forEach((id, options) -> options.forEach(artifacts.putObject(id)::put));
        tree.set("artifacts", artifacts);
        tree.put("output", profile.output());
        put(tree, "lock", profile.agreed().lock());
        put(tree, "advisories", profile.agreed().advisories());
        put(tree, "pins", profile.agreed().pins());
        put(tree, "expected", profile.agreed().expected());
        put(tree, "platforms", profile.agreed().platforms());
    }

    private static void put(ObjectNode tree, String field, @Nullable String value) {
        if (value == null) {
            tree.remove(field);
        } else {
            tree.put(field, value);
        }
    }

    private static void put(ObjectNode tree, String field, List<String> values) {
        if (values.isEmpty()) {
            tree.remove(field);
            return;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        tree.set(field, array);
    }

    private static void put(ObjectNode tree, String field, Map<String, String> values) {
        if (values.isEmpty()) {
            tree.remove(field);
            return;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        tree.set(field, object);
    }

    private @Nullable String text(ObjectNode tree, String field) {
        JsonNode value = tree.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(field, "a text");
        }
        return value.textValue();
    }

    private List<String> list(ObjectNode tree, String field) {
        JsonNode value = tree.path(field);
        List<String> items = new ArrayList<>();
        if (value.isMissingNode()) {
            return items;
        }
        if (!value.isArray()) {
            throw wrong(field, "a list of texts");
        }
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                throw wrong(field, "a list of texts");
            }
            items.add(item.textValue());
        }
        return items;
    }

    private Map<String, String> texts(ObjectNode tree, String field) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode value = tree.path(field);
        if (!value.isMissingNode()) {
            object(value, field).properties().forEach(entry -> {
                if (!entry.getValue().isValueNode()) {
                    throw wrong(field + "." + entry.getKey(), "a text");
                }
                values.put(entry.getKey(), entry.getValue().asText());
            });
        }
        return values;
    }

    private ObjectNode object(JsonNode value, String field) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw wrong(field, "an object");
    }

    private Profile.DataChoice choice(String path, String choice) {
        return switch (choice) {
            case "include" -> Profile.DataChoice.INCLUDE;
            case "hold" -> Profile.DataChoice.HOLD;
            default -> throw wrong("data." + path, "\"include\" or \"hold\"");
        };
    }

    /** Only a folder inside the project is portable, and clearing it must never reach outside. */
    private String output(@Nullable String value) {
        if (value == null) {
            return Profile.DEFAULT_OUTPUT;
        }
        boolean outside = value.isBlank()
                || value.startsWith("/")
                || value.contains(":")
                || value.contains("\\")
                || List.of(value.split("/", -1)).contains("..")
                || value.equals(".");
        if (outside) {
            throw wrong("output", "a folder inside the project, such as \"dist\"");
        }
        return value;
    }

    private RuntimeException wrong(String field, String expected) {
        return ProfileFile.bad(
                file,
                0,
                0,
                "The field \"" + field + "\" of the profile must be " + expected + ".",
                "Mend the field, or delete it to take what Slipway proposes.",
                null);
    }
}
