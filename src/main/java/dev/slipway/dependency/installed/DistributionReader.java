package dev.slipway.dependency.installed;

import dev.slipway.dependency.CoreMetadata;
import dev.slipway.dependency.InstalledDistributions;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the distributions of one {@code site-packages} ("Recording installed projects"). */
final class DistributionReader {
    private final Map<String, Distribution> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** By normalised name; as Python's import does, the first folder that has a name counts. */
    Map<String, Distribution> found() {
        return found;
    }

    List<Problem> problems() {
        return problems;
    }

    void read(Path sitePackages) {
        for (Path entry : InstalledDistributions.children(sitePackages)) {
            String name = String.valueOf(entry.getFileName());
            if (name.endsWith(".dist-info")) {
                info(entry, "METADATA");
            } else if (name.endsWith(".egg-info")) {
                info(entry, "PKG-INFO");
            } else if (name.endsWith(".egg-link")) {
                link(entry);
            }
        }
    }

    private void info(Path folder, String file) {
        Path metadata = Files.isRegularFile(folder) ? folder : folder.resolve(file);
        try {
            add(folder, CoreMetadata.parse(Files.readAllBytes(metadata)), DirectUrl.of(folder));
        } catch (IOException e) {
            tell(folder, "has no " + file + " that can be read");
        }
    }

    /** What {@code setup.py develop} leaves: a file that names the folder of the sources. */
    private void link(Path file) {
        try {
            Path sources = Path.of(lines(file).getFirst().strip());
            for (Path entry : InstalledDistributions.children(sources)) {
                if (String.valueOf(entry.getFileName()).endsWith(".egg-info")) {
                    byte[] bytes = Files.readAllBytes(entry.resolve("PKG-INFO"));
                    String url = sources.toUri().toString();
                    add(entry, CoreMetadata.parse(bytes), new Distribution.Origin.Editable(url));
                    return;
                }
            }
            tell(file, "leads to a folder that holds no distribution");
        } catch (IOException | InvalidPathException | java.util.NoSuchElementException e) {
            tell(file, "leads nowhere");
        }
    }

    private void add(Path folder, CoreMetadata metadata, Distribution.Origin origin) {
        String name = metadata.name();
        if (!DistributionName.isValid(name)) {
            tell(folder, name.isEmpty() ? "does not say its name" : "calls itself " + name + ", which is no name");
            return;
        }
        if (Version.tryParse(metadata.version()) == null) {
            tell(
                    folder,
                    metadata.version().isEmpty()
                            ? "does not say its version"
                            : "says its version is " + metadata.version() + ", which is none (PEP 440)");
        }
        List<String> requires = metadata.requires();
        Path old = folder.resolve("requires.txt");
        if (requires.isEmpty() && Files.isRegularFile(old)) {
            requires = EggRequires.of(lines(old));
        }
        found.putIfAbsent(
                DistributionName.normalize(name),
                new Distribution(name, metadata.version(), metadata, requires, origin, folder));
    }

    private void tell(Path entry, String what) {
        // pip leaves such folders when it is ended while it replaces something: they begin with a tilde.
        String name = String.valueOf(entry.getFileName());
        String advice = name.startsWith("~") ? "Delete " + entry + "." : "Install that distribution anew.";
        problems.add(Problem.warning(Topic.ENVIRONMENT, name + " in the environment " + what + ".")
                .advise(advice));
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }
}
