package dev.slipway.artifact;

import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.metadata.Metadata;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.verify.StartCommand;
import java.util.List;
import java.util.Optional;

/**
 * The program that is shipped.
 *
 * @param project what the scan found
 * @param metadata what its files say about it, before pending changes
 * @param name of the distribution, as it will be
 * @param version PEP 440; empty where only the build computes it
 * @param entryPoint what starts it; empty for a library
 * @param arguments what it is tried with
 * @param server the module that serves an ASGI app: {@code uvicorn}
 * @param requirements what it needs, as a requirements file takes it
 * @param expected what it prints when it is tried, as {@link dev.slipway.profile.Agreed#expected}; empty to compare with nothing
 * @param lock which files exactly meet these; empty where the project has no lock
 */
public record Subject(
        Project project,
        Metadata metadata,
        String name,
        String version,
        Optional<EntryPoint> entryPoint,
        StartCommand.Arguments arguments,
        String server,
        List<String> requirements,
        List<String> expected,
        Optional<LockedInstall> lock) {
    public Subject {
        requirements = List.copyOf(requirements);
        expected = List.copyOf(expected);
    }
}
