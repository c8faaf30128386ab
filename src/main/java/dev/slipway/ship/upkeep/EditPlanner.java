package dev.slipway.ship.upkeep;

import dev.slipway.dependency.installed.Contents;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Host;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans what is started to change the packages of an environment.
 *
 * @param contents what the environment holds
 * @param wanted where to look for what is installed
 */
record EditPlanner(Workspace workspace, Profile profile, Contents contents, Wanted wanted) {

    /**
     * One step after those that get the engine.
     *
     * @param remove names that go first
     * @param install lines of a requirements file
     * @throws ShipException (TOOL_MISSING) if no engine can be had
     */
    Plan plan(String title, List<String> remove, List<String> install) {
        Path venv = contents.folder();
        Engine engine = engine();
        List<Action> actions = new ArrayList<>(engine.settleIn(venv));
        if (!remove.isEmpty()) {
            actions.add(engine.uninstall(venv, remove));
        }
        if (!install.isEmpty()) {
            Path list = workspace.folders(profile, null).own().resolve("packages.txt");
            List<String> lines = new ArrayList<>(wanted.options());
            lines.addAll(install);
            actions.add(new Action.WriteOwn(list, String.join("\n", lines) + "\n"));
            actions.add(engine.installExactly(venv, list, false));
        }
        List<Step> steps = new ArrayList<>(engine.prepare());
        List<String> prepared = steps.stream().map(Step::id).toList();
        steps.add(Step.of(EnvironmentEdits.STEP, title)
                .needs(prepared)
                .does(actions)
                .always()
                .build());
        return new Plan(workspace.root(), steps, List.of());
    }

    private Engine engine() {
        Host host = workspace.host();
        String minor = minor(contents.python());
        Interpreter python = host.interpreters()
                .version(minor)
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.TOOL_MISSING,
                        Problem.error(Topic.ENVIRONMENT, "The Python " + minor + " of the environment was not found.")
                                .advise("Make it anew with slipway environment.")));
        EngineChoice choice = host.engines().choose(profile.engine(), python, host.interpreters());
        Engine engine = choice.engine();
        if (engine == null) {
            throw new ShipException(
                    ShipException.Kind.TOOL_MISSING, choice.problems().getFirst());
        }
        return engine.with(wanted.sources());
    }

    /** The first two numbers of a version of Python. */
    static String minor(String version) {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return second < 0 ? version : version.substring(0, second);
    }
}
