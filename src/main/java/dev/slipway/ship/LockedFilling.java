package dev.slipway.ship;

import dev.slipway.dependency.lock.LockFailure;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.verify.ImportTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the project's environment is filled from its lock: these files and no others, each checked by its hash.
 *
 * @param own folder of our own in the project
 * @param anew actions that make the environment anew, so that nothing is left of another lock; empty where it is a person's own
 */
record LockedFilling(Engine engine, VenvLayout venv, Path own, List<Action> anew) {

    Step.Builder step(LockedInstall lock, Wanted wanted, ImportTrial trial) {
        List<Action> actions = new ArrayList<>(anew);
        Path list = own.resolve("locked.txt");
        List<String> options = wanted.options();
        if (!lock.hashed().isEmpty()) {
            actions.add(new Action.WriteOwn(list, with(options, lock.hashed())));
            actions.add(engine.installExactly(venv.root(), list, true));
        }
        if (!lock.others().isEmpty()) {
            // A commit names what it holds as surely as a hash; a folder of one's own needs none.
            Path others = own.resolve("locked-others.txt");
            actions.add(new Action.WriteOwn(others, with(options, lock.others())));
            actions.add(engine.installExactly(venv.root(), others, false));
        }
        if (!trial.isEmpty()) {
            actions.addAll(trial.actions(venv, own));
        }
        return Step.of(Planner.INSTALL, "Install what " + lock.lock().file() + " names, each file checked by its hash")
                .does(actions)
                .explains(new LockFailure(lock));
    }

    private static String with(List<String> options, List<String> lines) {
        List<String> all = new ArrayList<>(options);
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }
}
