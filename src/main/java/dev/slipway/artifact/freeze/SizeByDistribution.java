package dev.slipway.artifact.freeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an executable came to hold, by distribution: what PyInstaller collected, joined with the files that each distribution installed; and
 * the oldest C library that all of it runs with.
 *
 * @param work where PyInstaller worked on it
 * @param made folder that holds the executable
 * @param sitePackages where the distributions are installed
 * @param project where the project's files were taken from
 */
public record SizeByDistribution(Path work, Path made, Path sitePackages, Path project) implements Inspection {
    private static final String PYTHON = "Python";

    @Override
    public List<CheckResult> inspect() throws IOException {
        Path contents = work.resolve("contents.json");
        List<CheckResult> results = new ArrayList<>();
        if (!Files.isRegularFile(contents)) {
            results.add(CheckResult.passed("The spec does not tell what it collects, so no sizes can be told", ""));
            return results;
        }
        JsonNode tree = new JsonMapper().readTree(Files.readAllBytes(contents));
        Shares shares = shares(tree);
        results.add(CheckResult.passed(
                "It holds " + Shares.megabytes(shares.total()) + ", most of it "
                        + shares.owners().getFirst(),
                shares.lines()));
        floor(work, made)
                .ifPresent(floor -> results.add(CheckResult.passed("It runs on " + floor.systems(), floor.because())));
        return results;
    }

    /** The C library that all of it asks for. */
    static Optional<GlibcFloor> floor(Path work, Path made) throws IOException {
        List<Path> libraries = new ArrayList<>();
        Path contents = work.resolve("contents.json");
        if (Files.isRegularFile(contents)) {
            new JsonMapper()
                    .readTree(Files.readAllBytes(contents))
                    .path("binaries")
                    .forEach(entry -> libraries.add(Path.of(entry.path(1).asText())));
        }
        libraries.addAll(GlibcFloor.programs(made));
        return GlibcFloor.of(libraries);
    }

    private Shares shares(JsonNode tree) throws IOException {
        RecordedFiles files = RecordedFiles.of(sitePackages);
        Shares shares = new Shares();
        for (String part : List.of("binaries", "datas")) {
            for (JsonNode entry : tree.path(part)) {
                Path source = Path.of(entry.path(1).asText());
                if (Files.isRegularFile(source) && !entry.path(2).asText().equals("SYMLINK")) {
                    shares.add(owner(source, files), Files.size(source));
                }
            }
        }
        modules(tree, files).forEach(shares::add);
        return shares;
    }

    /** Modules lie compressed in one archive, of which each gets the share of its source. */
    private Map<String, Long> modules(JsonNode tree, RecordedFiles files) throws IOException {
        Path archive = work.resolve("PYZ-00.pyz");
        long packed = Files.isRegularFile(archive) ? Files.size(archive) : 0;
        Map<String, Long> sources = new HashMap<>();
        long all = 0;
        for (JsonNode entry : tree.path("pure")) {
            Path source = Path.of(entry.path(1).asText("-"));
            if (Files.isRegularFile(source)) {
                long bytes = Files.size(source);
                sources.merge(owner(source, files), bytes, Long::sum);
                all += bytes;
            }
        }
        long total = Math.max(1, all);
        sources.replaceAll((_, bytes) -> Math.round((double) packed * bytes / total));
        return sources;
    }

    private String owner(Path source, RecordedFiles files) throws IOException {
        Path real = source.toRealPath();
        String owner = files.owners().get(real);
        if (owner == null) {
            owner = files.owners().get(source.normalize());
        }
        if (owner != null) {
            return owner;
        }
        if (source.startsWith(project) || real.startsWith(project.toRealPath())) {
            return "the project";
        }
        String path = real.toString().replace('\\', '/');
        if (source.startsWith(work)) {
            return path.contains("/stripped/") || path.endsWith("/base_library.zip") ? PYTHON : "the project";
        }
        return path.matches("/(?:usr/)?lib(?:64|/[^/]*linux[^/]*)?/[^/]*") ? "libraries of this system" : PYTHON;
    }
}
