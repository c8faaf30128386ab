package dev.slipway.environment;

import dev.slipway.plan.Action;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sign in an environment that Slipway made it. It is there before anything is installed, so that one whose filling was ended on the
 * way is not taken for a person's own; it goes with the environment, so that another one in its place does not bear it.
 */
public final class EnvironmentMark {
    private static final String NAME = "made-by-slipway.txt";

    private EnvironmentMark() {}

    static Action on(Path venv) {
        return new Action.WriteOwn(
                venv.resolve(NAME), "Slipway made this environment, and makes it anew when it must.\n");
    }

    /** Whether this environment bears it. */
    public static boolean isOn(Path venv) {
        return Files.isRegularFile(venv.resolve(NAME));
    }
}
