package dev.slipway.ship;

import dev.slipway.environment.EnvironmentMark;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.run.StepRecords;

/** Who made the environment of a project. */
public final class EnvironmentOrigin {
    private EnvironmentOrigin() {}

    /**
     * Whether an environment is there that is not the one Slipway made last: it may hold what nobody declares. One that somebody put in the
     * place of Slipway's is hand-made as well.
     */
    public static boolean isHandMade(EnvironmentState state, StepRecords records) {
        return switch (state.kind()) {
            case MISSING, NOT_AN_ENVIRONMENT -> false;
            case FITS, OTHER_PYTHON, STALE ->
                !EnvironmentMark.isOn(state.folder()) && !records.stands(Planner.ENVIRONMENT);
        };
    }
}
