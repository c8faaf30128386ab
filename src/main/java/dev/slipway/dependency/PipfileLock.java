package dev.slipway.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Pipfile.lock of Pipenv's.
 *
 * @param pins what it holds for the program itself, each as {@code name==version}
 * @param hashes {@code --hash} options of those pins that have some, by the pin
 * @param current whether it was made from the Pipfile beside it as that is now
 * @param problems why it cannot be read
 */
public record PipfileLock(List<Declared> pins, Map<String, String> hashes, boolean current, List<Problem> problems) {
    public static final String NAME = "Pipfile.lock";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /**
     * A distribution to lock.
     *
     * @param sha256 of all its files
     */
    public record Locked(String name, String version, List<String> sha256) {}

    public PipfileLock {
        pins = List.copyOf(pins);
        hashes = Map.copyOf(hashes);
        problems = List.copyOf(problems);
    }

    /** The one in a folder that has a Pipfile; empty if there is none. Malformed content is among its problems. */
    public static Optional<PipfileLock> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JSON.readTree(Files.readAllBytes(file)), folder));
        } catch (IOException | ShipException e) {
            Problem problem = Problem.warning(Topic.DEPENDENCIES, "The file " + NAME + " cannot be read.")
                    .in(NAME, 0, 0)
                    .so("Its versions are not taken.")
                    .advise("Lock anew.");
            return Optional.of(new PipfileLock(List.of(), Map.of(), false, List.of(problem)));
        }
    }

    private static PipfileLock read(JsonNode lock, Path folder) throws IOException {
        List<Declared> pins = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        lock.path("default").properties().forEach(one -> {
            String version = one.getValue().path("version").asText("");
            Requirement pin = Requirement.tryParse(one.getKey() + version);
            if (version.startsWith("==") && pin != null) {
                pins.add(new Declared(NAME, 0, pin.toString(), pin));
                List<String> own = new ArrayList<>();
                one.getValue().path("hashes").forEach(hash -> own.add("--hash=" + hash.asText()));
                if (!own.isEmpty()) {
                    hashes.put(pin.normalizedName() + version, String.join(" ", own));
                }
            }
        });
        boolean current =
                lock.path("_meta").path("hash").path("sha256").asText("").equals(PipfileHash.of(pipfile(folder)));
        Problem stale = Problem.warning(Topic.DEPENDENCIES, NAME + " was made from another " + Pipfile.NAME + ".")
                .in(NAME, 0, 0)
                .so("Its versions are not taken.")
                .advise("Lock anew: slipway pipenv --write, or pipenv lock.");
        return new PipfileLock(pins, hashes, current, current ? List.of() : List.of(stale));
    }

    /**
     * The text of a lock for the Pipfile of a folder.
     *
     * @param develop what only development needs
     * @throws ShipException (BAD_INPUT) if the Pipfile cannot be read
     */
    public static String text(Path folder, List<Locked> packages, List<Locked> develop) {
        Map<String, Object> pipfile = pipfile(folder);
        Map<String, Object> meta = Map.of(
                "hash", Map.of("sha256", PipfileHash.of(pipfile)),
                "pipfile-spec", 6,
                "requires", pipfile.getOrDefault("requires", Map.of()),
                "sources", pipfile.getOrDefault("source", PipfileHash.PUBLIC));
        Map<String, Object> lock =
                new TreeMap<>(Map.of("_meta", meta, "default", category(packages), "develop", category(develop)));
        DefaultIndenter four = new DefaultIndenter("    ", "\n");
        var printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(four);
        printer.indentArraysWith(four);
        try {
            return JSON.writer(printer).writeValueAsString(lock) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> category(List<Locked> packages) {
        return packages.stream()
                .collect(Collectors.toMap(
                        Locked::name,
                        one -> new TreeMap<>(Map.of(
                                "hashes",
                                one.sha256().stream()
                                        .map(hash -> "sha256:" + hash)
                                        .sorted()
                                        .toList(),
                                "version",
                                "==" + one.version())),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Map<String, Object> pipfile(Path folder) {
        try {
            return TomlDocument.of(Files.readAllBytes(folder.resolve(Pipfile.NAME)), Pipfile.NAME)
                    .tree();
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.DEPENDENCIES, "The file " + Pipfile.NAME + " cannot be read.")
                            .in(Pipfile.NAME, 0, 0)
                            .advise("Look whether it is there, and at its permissions."),
                    e);
        }
    }
}
