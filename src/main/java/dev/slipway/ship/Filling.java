package dev.slipway.ship;

import dev.slipway.dependency.DirectReference;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.Settlement;
import dev.slipway.dependency.settle.Way;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Action;
import dev.slipway.platform.VenvLayout;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.verify.ImportTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the project's environment is filled: one choice of versions after another, until what was installed can be imported.
 *
 * @param own folder of our own in the project
 * @param making actions that make the environment anew; empty where it is a person's own, which is not thrown away
 */
record Filling(Engine engine, VenvLayout venv, Path own, List<Action> making) {
    static final String LIST = "requirements.txt";
    static final String CONSTRAINTS = "constraints.txt";
    /** What had to be installed besides; empty for nothing. */
    static final String BESIDE = "beside.txt";
    /** The last one that has pkg_resources, which older packages import without saying so. */
    private static final String SETUPTOOLS = "setuptools<81";

    private static final List<String> SETUPTOOLS_MISSING =
            List.of("No module named 'pkg_resources'", "No module named 'distutils'", "No module named 'setuptools'");

    List<Action> actions(Wanted wanted, Optional<Settlement> settlement, ImportTrial trial) {
        List<Way> ways = settlement
                .map(Settlement::ways)
                .orElseGet(() ->
                        List.of(new Way(wanted.texts(), Map.of(), Set.of(), wanted.options(), Dates.NONE, List.of())));
        List<Action.Choice> choices = new ArrayList<>();
        for (Way way : ways) {
            List<Action> actions = new ArrayList<>(choices.isEmpty() ? List.of() : making);
            actions.addAll(install(way, wanted, trial));
            choices.add(new Action.Choice(actions, "", choices.isEmpty() ? null : told(way)));
            if (!trial.isEmpty()) {
                SETUPTOOLS_MISSING.forEach(missing -> choices.add(withSetuptools(missing, trial)));
            }
        }
        return List.of(new Action.Alternatives(choices));
    }

    private List<Action> install(Way way, Wanted wanted, ImportTrial trial) {
        Path list = own.resolve(LIST);
        List<Action> actions = new ArrayList<>(List.of(
                new Action.WriteOwn(
                        own.resolve(CONSTRAINTS),
                        way.versions().isEmpty() ? String.join("\n", wanted.limits()) + "\n" : way.constraints()),
                new Action.WriteOwn(own.resolve(BESIDE), ""),
                new Action.WriteOwn(list, way.file())));
        List<String> hashed = Stream.concat(
                        way.requirements().stream(),
                        way.versions().entrySet().stream().map(one -> one.getKey() + "==" + one.getValue()))
                .distinct()
                .filter(wanted.hashes()::containsKey)
                .map(text -> text + " " + wanted.hashes().get(text))
                .toList();
        if (!hashed.isEmpty()) {
            Path file = own.resolve("hashed.txt");
            actions.add(new Action.WriteOwn(file, String.join("\n", hashed) + "\n"));
            actions.add(engine.installExactly(venv.root(), file, true));
        }
        List<String> places =
                way.requirements().stream().filter(DirectReference::isOne).toList();
        // What lies in a repository or a folder may have changed under the same name.
        Action.Exec install = way.versions().isEmpty() || !places.isEmpty()
                ? engine.installRequirements(venv.root(), list)
                : engine.installSettled(venv.root(), list);
        Path file = own.resolve("places.txt");
        Optional<Action.Exec> again = places.isEmpty() ? Optional.empty() : engine.installAgain(venv.root(), file);
        if (again.isPresent()) {
            actions.add(new Action.WriteOwn(file, String.join("\n", places) + "\n"));
            actions.add(again.get());
        }
        actions.add(install);
        if (!trial.isEmpty()) {
            actions.addAll(trial.actions(venv, own));
        }
        return actions;
    }

    private Action.Choice withSetuptools(String missing, ImportTrial trial) {
        Path list = own.resolve(BESIDE);
        List<Action> actions = new ArrayList<>(
                List.of(new Action.WriteOwn(list, SETUPTOOLS + "\n"), engine.installRequirements(venv.root(), list)));
        actions.addAll(trial.actions(venv, own));
        return new Action.Choice(
                actions,
                missing,
                Problem.info(Topic.DEPENDENCIES, "A package needs setuptools and does not say so.")
                        .so(SETUPTOOLS + " is installed as well."));
    }

    private static Problem told(Way way) {
        String how = way.dates().isNone()
                ? "The next choice is tried: the newest versions that the requirements allow."
                : "The next choice is tried: " + way.dates().words() + ".";
        return Problem.info(Topic.DEPENDENCIES, "What was installed does not work together.")
                .so(how);
    }
}
