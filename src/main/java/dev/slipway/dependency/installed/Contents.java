package dev.slipway.dependency.installed;

import dev.slipway.dependency.InstalledDistributions;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.MarkerEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an environment holds.
 *
 * @param folder of the environment
 * @param python full version of its Python, such as {@code 3.10.13}
 * @param distributions by normalised name
 * @param markers what conditions of requirements are judged by there
 * @param problems metadata that is missing or broken
 */
public record Contents(
        Path folder,
        String python,
        Map<String, Distribution> distributions,
        MarkerEnvironment markers,
        List<Problem> problems) {

    public Contents {
        distributions = java.util.Collections.unmodifiableMap(new TreeMap<>(distributions));
        problems = List.copyOf(problems);
    }

    /** Reads the environment in this folder; empty if none is there that works. Runs nothing. */
    public static Optional<Contents> of(Path folder, Platform platform, TargetPlatform target) {
        EnvironmentState state = EnvironmentState.of(folder, null, platform);
        String version = state.version();
        if (version == null || state.kind() != EnvironmentState.Kind.FITS) {
            return Optional.empty();
        }
        var reader = new DistributionReader();
        InstalledDistributions.sitePackages(folder).forEach(reader::read);
        return Optional.of(new Contents(folder, version, reader.found(), target.markers(version), reader.problems()));
    }

    /**
     * As {@link #of}, for those who cannot go on without.
     *
     * @throws ShipException (BAD_ARGUMENT) if there is no environment that works
     */
    public static Contents require(Path folder, Platform platform, TargetPlatform target) {
        return of(folder, platform, target).orElseThrow(() -> {
            String reason = EnvironmentState.of(folder, null, platform).reason();
            return new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.ENVIRONMENT, reason)
                            .in(String.valueOf(folder.getFileName()), 0, 0)
                            .advise("Make it with slipway environment, or in the step Environment."));
        });
    }

    /** The distribution of this name, however it is spelt. */
    public Optional<Distribution> find(String name) {
        return Optional.ofNullable(distributions.get(DistributionName.normalize(name)));
    }
}
