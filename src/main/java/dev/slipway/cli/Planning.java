package dev.slipway.cli;

import dev.slipway.environment.EngineChoice;
import dev.slipway.plan.Plan;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunListener;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that {@code plan}, {@code ship} and {@code demo} share, and the plan that follows from them. */
final class Planning {
    @Parameters(paramLabel = "PROFILE|DIR", arity = "0..1", description = "A profile, or a folder.")
    Path path = Path.of("");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ARTIFACT",
            description = "Make only these, such as wheel,sdist.")
    private List<String> only = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Put what is made there, in place of the profile's folder.")
    private @Nullable Path output;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "uv or pip, in place of the profile's.")
    private @Nullable String engine;

    @Option(names = "--python", paramLabel = "X.Y|PATH", description = "The Python, in place of the profile's.")
    private @Nullable String python;

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Which of several projects in the folder, in place of the profile's.")
    private @Nullable String project;

    @Option(
            names = "--keep-pins",
            description = "Fail rather than loosen a declared version that does not go together with the rest.")
    private boolean keepPins;

    @Mixin
    private Platforms platforms = new Platforms();

    @Mixin
    private Overruling overruling = new Overruling();

    /** The folder, with the project that is asked for. */
    Workspace open(Host host) {
        return Workspace.open(path, host).picked(project, ScanListener.SILENT);
    }

    /**
     * The plan of the environment alone.
     *
     * @param fetching is told how what is needed to plan is fetched
     */
    Plan environment(Workspace workspace, RunListener fetching) {
        workspace.askAhead();
        Survey survey = workspace.survey(workspace.profile(), ScanListener.SILENT);
        Profile profile = profile(workspace, survey);
        PythonChoice pythons = pythons(workspace, survey, profile, fetching);
        return workspace
                .planner(survey, profile, pythons, workspace.engine(profile, pythons), output)
                .environment();
    }

    private Profile profile(Workspace workspace, Survey survey) {
        Profile profile = overruling.on(workspace.profile(), workspace, survey);
        if (keepPins) {
            profile = profile.withPinsKept(true);
        }
        return platforms.on(engine == null ? profile : profile.withEngine(engine));
    }

    private PythonChoice pythons(Workspace workspace, Survey survey, Profile profile, @Nullable RunListener fetching) {
        PythonChoice fitting = workspace.pythons(survey, profile, python == null ? profile.python() : python);
        if (fetching != null) {
            workspace.fetchResolver(survey, profile, fitting, fetching, new Cancellation());
        }
        return workspace.elsewhere(survey, profile, workspace.settle(survey, profile, fitting));
    }

    /** The plan as far as it can be made with the tools that are here: nothing is fetched to look at it. */
    Shipping of(Workspace workspace) {
        return of(workspace, null);
    }

    /** @param fetching is told how what is needed to plan is fetched; null to fetch nothing */
    Shipping of(Workspace workspace, @Nullable RunListener fetching) {
        workspace.askAhead();
        Survey survey = workspace.survey(workspace.profile(), ScanListener.SILENT);
        Profile profile = profile(workspace, survey);
        PythonChoice pythons = pythons(workspace, survey, profile, fetching);
        Set<String> artifacts = new LinkedHashSet<>(only);
        Optional<EngineChoice> chosen = workspace.engine(profile, pythons);
        Plan plan = workspace.planner(survey, profile, pythons, chosen, output).ship(artifacts);
        return Shipping.of(plan, profile, workspace.folders(profile, output).output(), pythons, chosen);
    }
}
