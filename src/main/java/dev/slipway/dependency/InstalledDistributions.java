package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The distributions in an environment, as their metadata on disk tells; nothing is run. */
public record InstalledDistributions(List<Installed> distributions) {

    /** No environment. */
    public static final InstalledDistributions NONE = new InstalledDistributions(List.of());

    /**
     * One of them.
     *
     * @param modules its top-level import names, and where it shares a namespace the names in that
     *     ({@code google.cloud.storage})
     */
    public record Installed(String name, String version, List<String> modules) {

        public Installed {
            modules = List.copyOf(modules);
        }
    }

    public InstalledDistributions {
        distributions = List.copyOf(distributions);
    }

    /** Reads the environment in this folder (a venv); empty if there is none. Metadata that cannot be read is passed over. */
    public static InstalledDistributions of(Path environment) {
        List<Installed> found = new ArrayList<>();
        for (Path folder : sitePackages(environment)) {
            children(folder).stream()
                    .map(InstalledMetadata::read)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(d -> DistributionName.normalize(d.name())));
        return new InstalledDistributions(found);
    }

    /** These and others; what both have counts as here. */
    InstalledDistributions and(InstalledDistributions others) {
        List<Installed> both = new ArrayList<>(distributions);
        both.addAll(others.distributions());
        return new InstalledDistributions(both);
    }

    /** The distribution of this name, if it is there. */
    public Optional<Installed> find(String distribution) {
        return distributions.stream()
                .filter(d -> DistributionName.same(d.name(), distribution))
                .findFirst();
    }

    /** Where an environment keeps them: {@code lib/pythonX.Y/site-packages}, also under {@code lib64}, and {@code Lib\site-packages} on Windows. */
    public static List<Path> sitePackages(Path environment) {
        List<Path> folders = new ArrayList<>();
        for (String lib : List.of("lib", "lib64")) {
            for (Path python : children(environment.resolve(lib))) {
                if (python.getFileName().toString().startsWith("python")) {
                    folders.add(python.resolve("site-packages"));
                }
            }
        }
        folders.add(environment.resolve("Lib").resolve("site-packages"));
        List<Path> distinct = new ArrayList<>();
        for (Path folder : folders) {
            try {
                Path real = folder.toRealPath();
                if (!distinct.contains(real)) {
                    distinct.add(real);
                }
            } catch (IOException absent) {
                // Not every layout is there.
            }
        }
        return distinct;
    }

    /** What lies in a folder, in the order of names; nothing if it cannot be read. */
    public static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        children.sort(Comparator.naturalOrder());
        return children;
    }
}
