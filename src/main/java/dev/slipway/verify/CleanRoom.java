package dev.slipway.verify;

import dev.slipway.environment.Engine;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a distribution in an environment of its own: nothing in it but the distribution and what that needs, another
 * working directory, an own home folder, no {@code PYTHONPATH}.
 *
 * @param folder where the trial happens, outside the project; what lies there goes
 * @param constraints versions that hold for what is installed along, as a constraints file takes them; empty for none
 */
public record CleanRoom(Engine engine, Interpreter python, Platform platform, Path folder, String constraints) {

    /** One in which any version will do. */
    public CleanRoom(Engine engine, Interpreter python, Platform platform, Path folder) {
        this(engine, python, platform, folder, "");
    }

    private List<Action> install(Path venv, Action.MadeFile made) {
        Action.Exec install =
                engine.installDistribution(venv, made.placeholder()).with(made);
        if (constraints.isEmpty()) {
            return List.of(install);
        }
        Path file = folder.resolve("constraints.txt");
        return List.of(new Action.WriteOwn(file, constraints), install.plus("-c", file.toString()));
    }

    /**
     * The steps of the trial: make the environment, install, run; a server is started and asked. From the third on, each is a check.
     *
     * @param artifact id of the artifact; the steps are called {@code ARTIFACT.try.environment}, {@code .install}, {@code .run} and
     *     where there is a second trial {@code .serve}
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
                .does(install(venv, made))
                .outputs(layout.sitePackages(python.minor()))
                .artifact(artifact)
                .build();
        List<Step> steps = new ArrayList<>(List.of(environment, install));
        List<Trial> trials = start.trials(layout);
        for (Trial trial : trials) {
            boolean first = trial == trials.getFirst();
            List<Action> actions = new ArrayList<>();
            if (first) {
                actions.addAll(List.of(
                        new Action.Remove(elsewhere),
                        new Action.Remove(home),
                        new Action.WriteOwn(home.resolve(".empty"), "")));
            }
            trial.scripts()
                    .forEach(
                            name -> actions.add(new Action.WriteOwn(scripts().resolve(name), TrialScripts.text(name))));
            String id = artifact + (first ? ".try.run" : ".try.serve");
            actions.add(action(trial, elsewhere, home, record(id)));
            String title = trial instanceof Trial.Serve
                    ? "Start the " + artifact + " from another folder and ask it on its port"
                    : "Run the " + artifact + " from another folder";
            steps.add(Step.of(id, title)
                    .needs(steps.getLast().id())
                    .does(actions)
                    .outputs(record(id))
                    .artifact(artifact)
                    .check(trial.title())
                    .build());
        }
        return steps;
    }

    /** Where it is written down how a step of the trial went. */
    public Path record(String step) {
        return folder.resolve(step + ".json");
    }

    private Action action(Trial trial, Path elsewhere, Path home, Path record) {
        return switch (trial) {
            case Trial.Run(var _, List<List<String>> ways, var _) ->
                new Action.Observe(
                        ways.stream()
                                .map(command ->
                                        exec(command, elsewhere, home, Map.of()).within(Trial.LIMIT))
                                .toList(),
                        Trial.TRACEBACK,
                        record,
                        false);
            case Trial.Serve(var _, List<String> command, Map<String, String> variables, List<String> paths, var _) ->
                new Action.Serve(
                                exec(command, elsewhere, home, variables)
                                        .with("PYTHONUNBUFFERED", "1")
                                        .within(Trial.ANSWERS),
                                paths)
                        .recorded(record);
        };
    }

    private Action.Exec exec(List<String> command, Path elsewhere, Path home, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("HOME", home.toString());
        variables.put("USERPROFILE", home.toString());
        variables.put("PYTHONNOUSERSITE", "1");
        List<String> words = command.stream()
                .map(word -> word.replace(Trial.SCRIPTS, scripts().toString()))
                .toList();
        return new Action.Exec(words, elsewhere, variables, Trial.HELPERS);
    }

    private Path scripts() {
        return folder.resolve("scripts");
    }
}
