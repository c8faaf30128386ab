package dev.slipway.dependency;

import java.nio.file.Path;
import java.util.List;

/** The distributions in an environment, as their metadata on disk tells; nothing is run. */
public record InstalledDistributions(List<Installed> distributions) {

    /** No environment. */
    public static final InstalledDistributions NONE = new InstalledDistributions(List.of());

    /**
     * One of them.
     *
     * @param modules its top-level import names, and those below namespace packages ({@code google.cloud.storage})
     */
    public record Installed(String name, String version, List<String> modules) {}

    public InstalledDistributions {
        distributions = List.copyOf(distributions);
    }

    /** Reads the environment in this folder (a venv); empty if there is none. */
    public static InstalledDistributions of(Path environment) {
        throw new UnsupportedOperationException(environment.toString());
    }
}
