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
import java.util.Set;

/**
 * What an executable came to hold, by distribution: what PyInstaller collected, joined with the files that each distribution installed; and
 * the oldest C library that all of it runs with.
 *
 * @param work where PyInstaller worked on it
 * @param made folder that holds the executable
 * @param sitePackages where the distributions are installed
 * @param environment where those of the project's own environment are, from which one would freeze without Slipway
 * @param project where the project's files were taken from
 */
public record SizeByDistribution(Path work, Path made, Path sitePackages, Path environment, Path project)
        implements Inspection {
    private static final String PYTHON = "Python";
    private static final String TK = "Tk";
    private static final String ASKED = ", if anything asks for it";

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
        plain(tree).ifPresent(results::add);
        floor(work, made)
                .ifPresent(floor -> results.add(CheckResult.passed("It runs on " + floor.systems(), floor.because())));
        return results;
    }

    /** What PyInstaller would put into it as well, started without further ado in the project's environment. */
    private Optional<CheckResult> plain(JsonNode tree) throws IOException {
        Shares more = new Shares();
        tree.path("saved").properties().stream()
                .filter(one -> !one.getKey().equals(TK))
                .forEach(one -> more.add(one.getKey(), one.getValue().asLong()));
        long sure = more.total();
        more.add(TK + ASKED, tree.path("saved").path(TK).asLong());
        RecordedFiles here = RecordedFiles.of(sitePackages);
        RecordedFiles there = RecordedFiles.of(environment);
        Set<String> required = Set.copyOf(here.owners().values());
        for (Map.Entry<Path, Long> file : there.bytes().entrySet()) {
            String owner = there.owners().getOrDefault(file.getKey(), "");
            if (!owner.isEmpty() && !required.contains(owner) && !PredictedSize.isTool(owner)) {
                more.add(owner + ASKED, file.getValue());
            }
        }
        if (more.total() == 0) {
            return Optional.empty();
        }
        String much = Shares.megabytes(sure);
        return Optional.of(CheckResult.passed(
                more.total() == sure
                        ? "Plain PyInstaller would put " + much + " more into it"
                        : "Plain PyInstaller would put " + much + " more into it, and up to "
                                + Shares.megabytes(more.total() - sure) + " of what may be asked for",
                more.lines()));
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
