package dev.slipway.artifact;

import dev.slipway.container.Containers;
import dev.slipway.dependency.lock.LockFailure;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.environment.Engine;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Explanation;
import dev.slipway.platform.Platform;
import dev.slipway.verify.CleanRoom;
import dev.slipway.verify.StartCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an artifact needs to know to plan its steps.
 *
 * @param options what was chosen, by artifact id and option id
 * @param cargo which files go along
 * @param subject what is shipped
 * @param start how the installed program is started when it is tried
 * @param python interpreter of the project's environment
 * @param pythons all interpreters of this machine that fit the project, the newest first
 * @param containers what images are made with on this machine
 * @param prepared ids of the steps after which the engine is there
 * @param staged id of the step after which the cargo lies in {@link ShipFolders#stage()}
 * @param folders where things of this project lie
 * @param settled versions that were found to go together, as a constraints file takes them; empty where any will do
 */
public record Shipment(
        Map<String, Map<String, String>> options,
        Cargo cargo,
        Subject subject,
        StartCommand start,
        Interpreter python,
        List<Interpreter> pythons,
        Engine engine,
        Containers containers,
        Platform platform,
        List<String> prepared,
        String staged,
        ShipFolders folders,
        String settled) {

    /**
     * A clean place to try an artifact in; where there is a lock, what it declares is had in the versions of that, else in those that were
     * found to go together.
     */
    public CleanRoom cleanRoom(String artifact) {
        return new CleanRoom(
                engine,
                python,
                platform,
                folders.trial(artifact),
                subject.lock().map(LockedInstall::constraints).orElse(settled));
    }

    /**
     * Actions that fill an environment with what the program needs: from the lock where there is one, each file checked by its hash.
     *
     * @param list a file of our own for what is needed
     */
    public List<Action> filling(Path venv, Path list) {
        List<Action> actions = new ArrayList<>();
        LockedInstall lock = subject.lock().orElse(null);
        List<String> lines = lock == null ? subject.requirements() : lock.hashed();
        if (!lines.isEmpty()) {
            actions.add(new Action.WriteOwn(list, String.join("\n", lines) + "\n"));
            actions.add(
                    lock == null ? engine.installRequirements(venv, list) : engine.installExactly(venv, list, true));
        }
        if (lock != null && !lock.others().isEmpty()) {
            Path others = list.resolveSibling("others-" + list.getFileName());
            actions.add(new Action.WriteOwn(others, String.join("\n", lock.others()) + "\n"));
            actions.add(engine.installExactly(venv, others, false));
        }
        return actions;
    }

    /** What it means when {@link #filling} fails; null for no more than is usual. */
    public @Nullable Explanation fillingFails() {
        return subject.lock().map(LockFailure::new).orElse(null);
    }

    /** The value of an option: what was chosen, else the standard. */
    public String option(Artifact artifact, Option option) {
        return options.getOrDefault(artifact.id(), Map.of()).getOrDefault(option.id(), option.standard());
    }
}
