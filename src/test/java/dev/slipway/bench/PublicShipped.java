package dev.slipway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ships folders that other people published, unattended, as a wheel, an executable and an image, by {@code slipway ship} as a process of its
 * own; each counts only if its trial passed.
 *
 * <p>Arguments: a folder of projects, a folder to work in, then names of projects; all without names. What is made is removed again, logs and
 * results stay. Prints one line of Markdown for each.
 */
final class PublicShipped {
    private static final List<String> ARTIFACTS = List.of("wheel", "executable", "image");
    private static final Duration LIMIT = Duration.ofMinutes(25);

    private PublicShipped() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path projects = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        List<String> names = List.of(arguments).subList(2, arguments.length);
        System.out.println("| project | kind | wheel | executable | image | seconds | what does not work |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (Stream<Path> folders = Files.list(projects)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                if (names.isEmpty() || names.contains(folder.getFileName().toString())) {
                    ship(folder, work);
                }
            }
        }
    }

    private static void ship(Path folder, Path work) throws IOException, InterruptedException {
        String name = folder.getFileName().toString();
        Path own = Files.createDirectories(work.resolve(name));
        Path copy = FirstTry.copy(folder, own.resolve("project"));
        Instant begin = Instant.now();
        FirstTry.Programs.run(
                slipway("ship", copy.toString(), "--only", String.join(",", ARTIFACTS)),
                copy,
                own.resolve("ship.log"),
                LIMIT);
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        Path written = copy.resolve("dist/slipway-result.json");
        List<String> cells = new ArrayList<>(List.of(name, kind(copy)));
        if (Files.exists(written)) {
            Files.copy(written, own.resolve("slipway-result.json"), StandardCopyOption.REPLACE_EXISTING);
            JsonNode result = new JsonMapper().readTree(written.toFile());
            ARTIFACTS.forEach(id -> cells.add(cell(result, id)));
            cells.add(Long.toString(seconds));
            cells.add(cause(result));
            forget(result, own);
        } else {
            ARTIFACTS.forEach(_ -> cells.add("no"));
            cells.add(Long.toString(seconds));
            cells.add(FirstTry.Programs.read(own.resolve("ship.log"))
                    .lines()
                    .filter(line -> line.startsWith("error: "))
                    .findFirst()
                    .orElse("no result was written"));
        }
        FirstTry.Programs.remove(copy);
        System.out.println("| "
                + String.join(" | ", cells.stream().map(PublicShipped::plain).toList()) + " |");
        System.out.flush();
    }

    private static String kind(Path folder) {
        return new ProjectScanner()
                .scan(folder, ScanListener.SILENT)
                .mainEntryPoint()
                .map(start -> start.kind().name().toLowerCase(Locale.ROOT))
                .orElse("nothing to start");
    }

    private static String cell(JsonNode result, String id) {
        for (JsonNode artifact : result.path("artifacts")) {
            if (artifact.path("id").asText().equals(id)
                    && artifact.path("verified").asBoolean()) {
                return "%,d MB".formatted(artifact.path("bytes").asLong() / 1_000_000);
            }
        }
        return "no";
    }

    /** The steps that failed, and what is said of each. */
    private static String cause(JsonNode result) {
        List<String> causes = new ArrayList<>();
        for (JsonNode step : result.path("steps")) {
            if (step.path("state").asText().equals("failed")) {
                causes.add(step.path("id").asText());
            }
        }
        for (JsonNode problem : result.path("problems")) {
            if (problem.path("severity").asText().equals("error")) {
                causes.add(problem.path("message").asText());
            }
        }
        return String.join("; ", causes);
    }

    private static void forget(JsonNode result, Path folder) throws IOException, InterruptedException {
        for (JsonNode artifact : result.path("artifacts")) {
            if (artifact.path("id").asText().equals("image")
                    && !artifact.path("path").asText("").isEmpty()) {
                FirstTry.Programs.run(
                        List.of(
                                "docker",
                                "rmi",
                                "--force",
                                artifact.path("path").asText()),
                        folder,
                        folder.resolve("forgotten.log"),
                        Duration.ofMinutes(1));
            }
        }
    }

    private static List<String> slipway(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.Slipway"));
        command.addAll(List.of(words));
        return command;
    }

    private static String plain(String text) {
        return text.replace("|", "/").replace("\n", " ");
    }
}
