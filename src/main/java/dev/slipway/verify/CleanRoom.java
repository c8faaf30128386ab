package dev.slipway.verify;

import dev.slipway.environment.Engine;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries a distribution in an environment of its own: nothing in it but the distribution and what that needs, another
 * working directory, an own home folder, no {@code PYTHONPATH}.
 *
 * @param folder where the trial happens, outside the project; what lies there goes
 */
public record CleanRoom(Engine engine, Interpreter python, Platform platform, Path folder) {
    /** A program that is to be tried ends by itself; one that does not is a server, or waits for input. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** A program that prints one has broken; one that only declines says so in words of its own. */
    private static final String TRACEBACK = "Traceback (most recent call last)";

    /** Variables by which the machine could help, or hinder, without anybody having asked for it. */
    private static final Set<String> HELPERS = Set.of(
            "PYTHONPATH",
            "PYTHONHOME",
            "PYTHONSTARTUP",
            "PYTHONUSERBASE",
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "CONDA_DEFAULT_ENV",
            "PYENV_VERSION");

    /**
     * The steps of the trial: make the environment, install, run. The last one is the check.
     *
     * @param artifact id of the artifact; the steps are called {@code ARTIFACT.try.environment}, {@code .install} and {@code .run}
     * @param made the distribution
     * @param built steps after which the distribution is there
     * @param prepared steps after which the engine is there
     * @param start how the program is started once it is installed
     */
    public List<Step> steps(
            String artifact, Action.MadeFile made, List<String> built, List<String> prepared, StartCommand start) {
        Path venv = folder.resolve("venv");
        VenvLayout layout = new VenvLayout(platform, venv);
        Path elsewhere = folder.resolve("elsewhere");
        Path home = folder.resolve("home");

        Step environment = Step.of(artifact + ".try.environment", "Make a clean environment for the " + artifact)
                .needs(prepared)
                .does(engine.create(python, venv))
                .outputs(layout.marker())
                .artifact(artifact)
                .build();
        List<String> needs = new ArrayList<>(built);
        needs.add(environment.id());
        Step install = Step.of(artifact + ".try.install", "Install the " + artifact + " there")
                .needs(needs)
                .does(engine.installDistribution(venv, made.placeholder()).with(made))
                .outputs(layout.sitePackages(python.minor()))
                .artifact(artifact)
                .build();
        List<Action.Exec> ways = start.commands(layout).stream()
                .map(command -> new Action.Exec(
                                command,
                                elsewhere,
                                Map.of(
                                        "HOME", home.toString(),
                                        "USERPROFILE", home.toString(),
                                        "PYTHONNOUSERSITE", "1"),
                                HELPERS)
                        .within(LIMIT))
                .toList();
        Action run = new Action.FirstOf(ways, TRACEBACK);
        Step trial = Step.of(artifact + ".try.run", "Run the " + artifact + " from another folder")
                .needs(install.id())
                .does(
                        new Action.Remove(elsewhere),
                        new Action.Remove(home),
                        new Action.WriteOwn(home.resolve(".empty"), ""),
                        run)
                .artifact(artifact)
                .check(start.title())
                .build();
        return List.of(environment, install, trial);
    }
}
