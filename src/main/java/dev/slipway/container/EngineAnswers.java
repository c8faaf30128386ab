package dev.slipway.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the engines answer in JSON: Docker one object a line with words for people in it, Podman one array with numbers. Fields
 * that are missing count as empty: versions differ.
 */
final class EngineAnswers {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern SIZE = Pattern.compile("([\\d.]+)\\s*([kKMGTP]?)(i?)B");
    private static final String NONE = "<none>";

    private EngineAnswers() {}

    static List<ContainerInfo> containers(String output) {
        return objects(output).stream().map(EngineAnswers::container).toList();
    }

    static List<ImageInfo> images(String output) {
        List<ImageInfo> images = new ArrayList<>();
        for (JsonNode node : objects(output)) {
            if (node.has("Repository") && !node.path("repository").isTextual()) {
                images.add(new ImageInfo(
                        id(text(node, "ID", "Id")),
                        named(text(node, "Repository")),
                        named(text(node, "Tag")),
                        bytes(node),
                        text(node, "CreatedSince", "Created")));
            } else {
                podmanImages(node, images);
            }
        }
        return List.copyOf(images);
    }

    private static void podmanImages(JsonNode node, List<ImageInfo> images) {
        List<String> names = texts(node.has("Names") ? node.path("Names") : node.path("RepoTags"));
        String id = id(text(node, "Id", "ID"));
        String created = ago(node.path("Created").asLong());
        if (names.isEmpty()) {
            images.add(new ImageInfo(id, "", "", bytes(node), created));
        }
        for (String name : names) {
            int colon = name.lastIndexOf(':');
            boolean tagged = colon > name.lastIndexOf('/');
            images.add(new ImageInfo(
                    id,
                    named(tagged ? name.substring(0, colon) : name),
                    tagged ? named(name.substring(colon + 1)) : "",
                    bytes(node),
                    created));
        }
    }

    /** What each kind of thing takes, and how much of it could go, by kind in lower case. */
    static List<Usage> usage(String output) {
        return objects(output).stream()
                .map(node -> new Usage(
                        text(node, "Type").toLowerCase(Locale.ROOT),
                        size(text(node, "Size", "RawSize")),
                        size(text(node, "Reclaimable", "RawReclaimable"))))
                .toList();
    }

    /**
     * One line of {@code system df}.
     *
     * @param type such as {@code build cache}
     */
    record Usage(String type, long bytes, long reclaimable) {}

    private static ContainerInfo container(JsonNode node) {
        String state = text(node, "State").toLowerCase(Locale.ROOT);
        String status = text(node, "Status");
        boolean running = state.isEmpty() ? status.startsWith("Up") : state.equals("running") || state.equals("paused");
        JsonNode names = node.path("Names");
        String name =
                names.isArray() ? names.path(0).asText("") : names.asText("").split(",", 2)[0];
        return new ContainerInfo(
                id(text(node, "ID", "Id")), name, text(node, "Image"), running, status, ports(node), written(node));
    }

    private static long written(JsonNode node) {
        JsonNode size = node.path("Size");
        if (size.isObject()) {
            return size.path("rwSize").asLong(-1);
        }
        // Docker says "1.2kB (virtual 157MB)" where it was asked, and "0B" where it was not.
        return size.asText("").contains("virtual") ? size(size.asText()) : -1;
    }

    private static String ports(JsonNode node) {
        JsonNode ports = node.path("Ports");
        if (!ports.isArray()) {
            return ports.asText("");
        }
        return StreamSupport.stream(ports.spliterator(), false)
                .map(port -> port.path("host_ip").asText("") + ":"
                        + port.path("host_port").asText("") + "->"
                        + port.path("container_port").asText("") + "/"
                        + port.path("protocol").asText("tcp"))
                .collect(Collectors.joining(", "));
    }

    private static long bytes(JsonNode node) {
        JsonNode size = node.path("Size");
        return size.isNumber() ? size.asLong() : size(size.asText(""));
    }

    /** "157.4MB" in bytes; 0 where it says none. */
    static long size(String text) {
        Matcher found = SIZE.matcher(text);
        if (!found.find()) {
            return 0;
        }
        double unit = found.group(3).isEmpty() ? 1000 : 1024;
        int power =
                " KMGTP".indexOf(found.group(2).isEmpty() ? " " : found.group(2).toUpperCase(Locale.ROOT));
        try {
            return Math.round(Double.parseDouble(found.group(1)) * Math.pow(unit, power));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** Every object in an answer, whichever of the two forms it has; what is no JSON counts as nothing. */
    static List<JsonNode> objects(String output) {
        List<JsonNode> found = new ArrayList<>();
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(output)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(found::add);
                } else if (value.isObject()) {
                    found.add(value);
                }
            }
        } catch (JsonProcessingException _) {
            return found;
        } catch (IOException _) {
            return found;
        }
        return found;
    }

    private static String text(JsonNode node, String... names) {
        for (String name : names) {
            if (node.hasNonNull(name)) {
                return node.get(name).asText("");
            }
        }
        return "";
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String named(String text) {
        return text.equals(NONE) ? "" : text;
    }

    private static String id(String text) {
        String plain = text.replaceFirst("^sha256:", "");
        return plain.length() > 12 ? plain.substring(0, 12) : plain;
    }

    private static String ago(long seconds) {
        if (seconds <= 0) {
            return "";
        }
        Duration past = Duration.between(Instant.ofEpochSecond(seconds), Instant.now());
        return past.toDays() > 1
                ? past.toDays() + " days ago"
                : past.toHours() > 1 ? past.toHours() + " hours ago" : Math.max(0, past.toMinutes()) + " minutes ago";
    }
}
