package dev.slipway.gui.session;

import dev.slipway.change.FileChange;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.plan.Plan;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.PythonChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from a survey and a profile, on this machine.
 *
 * @param found the Pythons of this machine
 * @param pythons which of them is taken, and why the others are not
 * @param engine what makes the environment; empty if no Python fits
 * @param environment how {@code .venv} stands to the chosen Python; empty if none fits
 * @param changes edits of the user's files that are pending
 * @param making the steps that make the environment
 * @param shipping the steps that make what is chosen
 * @param forecast what earlier runs tell about them
 */
public record Outlook(
        FoundInterpreters found,
        PythonChoice pythons,
        Optional<EngineChoice> engine,
        Optional<EnvironmentState> environment,
        List<FileChange> changes,
        Plan making,
        Plan shipping,
        Forecast forecast) {

    /** The versions that go together, by normalised name of the distribution; none where that was not found out. */
    public Map<String, String> settled() {
        return pythons.settlement().map(found -> found.first().versions()).orElse(Map.of());
    }
}
