package dev.slipway.ship.upkeep;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.Locked;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which package of a project needs which.
 *
 * @param source {@code .venv}, or the lock's file
 * @param wanted normalised names that the project wants
 * @param places where it wants them, by normalised name
 * @param problems what is wrong in the source
 */
public record ProjectTree(
        String source, DependencyGraph graph, Set<String> wanted, Map<String, String> places, List<Problem> problems) {

    /**
     * Reads it.
     *
     * @param ofLock whether of the lock, else of the environment
     * @throws ShipException (BAD_ARGUMENT) if there is none
     */
    public static ProjectTree of(Workspace workspace, boolean ofLock) {
        Profile profile = workspace.profile();
        return of(workspace, workspace.survey(profile, ScanListener.SILENT), profile, ofLock);
    }

    /** As {@link #of(Workspace, boolean)}, of a project that was read already. */
    public static ProjectTree of(Workspace workspace, Survey survey, Profile profile, boolean ofLock) {
        if (!ofLock) {
            Packages packages = Packages.of(workspace, survey, profile);
            return new ProjectTree(
                    String.valueOf(packages.contents().folder().getFileName()),
                    packages.graph(),
                    packages.wantedNames(),
                    packages.places(),
                    packages.contents().problems());
        }
        var wanted = Wanted.of(survey, profile);
        String python = python(workspace, profile);
        LockedInstall install = Locked.of(survey, profile, python)
                .install()
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.DEPENDENCIES, "The project has no lock.")
                                .advise("Make one with slipway lock.")));
        Path root = survey.project().root();
        return new ProjectTree(
                install.lock().file(),
                install.graph(TargetPlatform.current().markers(python), wanted.requirements()),
                wanted.requirements().stream().map(one -> one.normalizedName()).collect(Collectors.toSet()),
                Packages.places(wanted),
                untold(install, workspace, root));
    }

    private static List<Problem> untold(LockedInstall install, Workspace workspace, Path root) {
        boolean tells =
                install.lock().packages().stream().anyMatch(one -> !one.needs().isEmpty());
        return tells || install.versions().size() < 2
                ? install.problems()
                : List.of(Problem.info(
                                Topic.DEPENDENCIES, install.lock().file() + " does not tell which package needs which.")
                        .so("All of them are listed side by side.")
                        .advise("slipway tree without --lock reads it from the environment."));
    }

    private static String python(Workspace workspace, Profile profile) {
        Path venv = workspace.folders(profile, null).venv();
        String version =
                EnvironmentState.of(venv, null, workspace.host().platform()).version();
        return Contents.of(venv, workspace.host().platform(), workspace.host().target())
                                .isPresent()
                        && version != null
                ? version
                : "3.12.0";
    }
}
