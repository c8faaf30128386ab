package dev.slipway.ship.upkeep;

import dev.slipway.dependency.Releases;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.PipVersions;
import dev.slipway.dependency.settle.UvVersions;
import dev.slipway.dependency.settle.VersionResolver;
import dev.slipway.dependency.settle.Way;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.dependency.upkeep.Upgrade;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.UvResolver;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who finds versions for a project, and what for. */
record Resolving(Workspace workspace, Profile profile, Wanted wanted, PythonChoice pythons) {

    /**
     * What was settled on, and of several choices the one that the environment was made from, since the ones before it did not work; what
     * is wanted where nothing had to be settled.
     */
    Way way() {
        return pythons.settlement()
                .map(settlement -> settlement.ways().stream()
                        .filter(this::isInstalled)
                        .findFirst()
                        .orElseGet(settlement::first))
                .orElseGet(() -> new Way(wanted.texts(), Map.of(), Set.of(), wanted.options(), Dates.NONE, List.of()));
    }

    private boolean isInstalled(Way way) {
        Host host = workspace.host();
        return Contents.of(workspace.folders(profile, null).venv(), host.platform(), host.target())
                .filter(contents -> way.versions().entrySet().stream()
                        .allMatch(one -> contents.find(one.getKey())
                                .filter(there -> there.version().equals(one.getValue()))
                                .isPresent()))
                .isPresent();
    }

    Upgrade.Limits limits(boolean beyond) {
        Way way = way();
        return new Upgrade.Limits(
                way.requirements(), way.wheelsOnly(), way.options(), beyond ? Dates.NONE : way.dates(), beyond);
    }

    /** Gets uv where it is to be had and not here yet; where that fails pip does the work. */
    void prepare() {
        workspace
                .engine(profile, pythons)
                .map(EngineChoice::engine)
                .map(Engine::prepare)
                .filter(steps -> !steps.isEmpty())
                .ifPresent(steps ->
                        workspace.run(new Plan(workspace.root(), steps, List.of()), _ -> {}, new Cancellation()));
    }

    /** uv where it is and pip is not wanted. */
    VersionResolver resolver() {
        Host host = workspace.host();
        Path folder = host.folders().cache().resolve("versions");
        Optional<UvResolver> uv = "pip".equals(profile.engine())
                ? Optional.empty()
                : host.engines().resolver();
        if (uv.isPresent()) {
            return new UvVersions(uv.get().with(wanted.sources()), host.processes(), folder);
        }
        Releases releases =
                Releases.of(wanted.wishes().stream().map(Wish::name).toList(), host.index(wanted.sources()));
        return new PipVersions(
                host.engines().slowResolver().with(wanted.sources()), host.processes(), folder, releases);
    }

    /** @throws ShipException (TOOL_MISSING) if no Python fits the project */
    Interpreter python() {
        return pythons.chosen().orElseThrow(() -> {
            Problem why = pythons.problems().isEmpty()
                    ? Problem.error(Topic.ENVIRONMENT, "No Python on this machine fits the project.")
                    : pythons.problems().getFirst();
            return new ShipException(ShipException.Kind.TOOL_MISSING, why);
        });
    }
}
