package dev.slipway.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

/** Reads what conda, mamba and micromamba print with {@code --json}. */
public final class CondaAnswers {
    private CondaAnswers() {}

    /** A package that is installed, or that a channel has. */
    public record Package(String name, String version, String build, String channel) {}

    /** Of {@code list}. */
    public static List<Package> installed(String json) {
        List<Package> packages = new ArrayList<>();
        read(json).forEach(one -> packages.add(one(one)));
        return packages;
    }

    /** An {@code environment.yml} of what is installed, for programs that print none of a folder: conda before 4.4. */
    public static String environmentFile(List<Package> installed) {
        StringBuilder text = new StringBuilder("channels:\n");
        installed.stream()
                .map(Package::channel)
                .filter(channel -> !channel.isEmpty() && !channel.equals("pypi") && !channel.equals("<pip>"))
                .distinct()
                .forEach(channel -> text.append("  - ").append(channel).append('\n'));
        text.append("dependencies:\n");
        installed.stream()
                .filter(one -> !one.channel().equals("pypi") && !one.channel().equals("<pip>"))
                .sorted(java.util.Comparator.comparing(Package::name))
                .forEach(one -> text.append("  - ")
                        .append(String.join("=", one.name(), one.version(), one.build())
                                .replaceFirst("=$", ""))
                        .append('\n'));
        List<Package> byPip = installed.stream()
                .filter(one -> one.channel().equals("pypi") || one.channel().equals("<pip>"))
                .toList();
        if (!byPip.isEmpty()) {
            text.append("  - pip:\n");
            byPip.forEach(one -> text.append("    - ")
                    .append(one.name())
                    .append("==")
                    .append(one.version())
                    .append('\n'));
        }
        return text.toString();
    }

    /** Of {@code search}: conda groups by name, micromamba gives one list. */
    public static List<Package> found(String json) {
        List<Package> packages = new ArrayList<>();
        JsonNode tree = read(json);
        JsonNode list = tree.path("result").path("pkgs");
        if (list.isArray()) {
            list.forEach(one -> packages.add(one(one)));
        } else {
            tree.properties().stream()
                    .filter(group -> group.getValue().isArray())
                    .forEach(group -> group.getValue().forEach(one -> packages.add(one(one))));
        }
        return packages;
    }

    /** Of {@code info}: its version; empty if it does not tell. */
    public static String version(String json) {
        JsonNode tree = read(json);
        for (String key : List.of("conda_version", "micromamba version", "mamba version", "libmamba version")) {
            if (tree.path(key).isTextual()) {
                return tree.path(key).textValue();
            }
        }
        return "";
    }

    private static Package one(JsonNode node) {
        String build = node.path("build_string").asText("");
        return new Package(
                node.path("name").asText(""),
                node.path("version").asText(""),
                build.isEmpty() ? node.path("build").asText("") : build,
                node.path("channel").asText(""));
    }

    private static JsonNode read(String json) {
        try {
            JsonNode tree = new ObjectMapper().readTree(json);
            String error = tree.path("message").asText(tree.path("error").asText(""));
            if (!error.isEmpty()) {
                throw failed(error.strip());
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw failed("its answer is no JSON");
        }
    }

    private static ShipException failed(String why) {
        return new ShipException(
                ShipException.Kind.FAILED,
                Problem.error(Topic.ENVIRONMENT, "conda could not do it: " + why.replaceAll("[.\\s]+$", "") + "."));
    }
}
