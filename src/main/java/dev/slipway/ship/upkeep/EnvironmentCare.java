package dev.slipway.ship.upkeep;

import dev.slipway.environment.Activation;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.EnvironmentState.Kind;
import dev.slipway.environment.TerminalWindow;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.run.StepRecords;
import dev.slipway.settings.Surroundings;
import dev.slipway.ship.EnvironmentOrigin;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is done to the environment of a project besides making it. */
public final class EnvironmentCare {

    private final Workspace workspace;
    private final Host host;
    private final Path folder;
    private final VenvLayout venv;
    private final Path root;

    public EnvironmentCare(Workspace workspace) {
        this.workspace = workspace;
        this.host = workspace.host();
        this.root = workspace.root();
        this.folder = workspace.folders(workspace.profile(), null).venv();
        this.venv = new VenvLayout(host.platform(), folder);
    }

    /** How it stands, whatever Python it is of. */
    public EnvironmentState state() {
        return EnvironmentState.of(folder, null, host.platform());
    }

    /** As {@link EnvironmentOrigin#isHandMade}. */
    public boolean isHandMade() {
        return EnvironmentOrigin.isHandMade(state(), StepRecords.of(root));
    }

    /** @throws ShipException (BAD_ARGUMENT) if Slipway did not make it */
    public void requireOurs() {
        if (isHandMade()) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(
                                    Topic.ENVIRONMENT,
                                    "Slipway did not make the environment in " + folder.getFileName()
                                            + ", which may hold what no file declares.")
                            .so("It is kept as it is.")
                            .advise("Say --anyway as well to have it deleted."));
        }
    }

    /** @throws ShipException (BAD_ARGUMENT) if something else lies there */
    public void delete() {
        workspace.run(deleting(), _ -> {}, new Cancellation());
    }

    /**
     * The plan that deletes it; one without steps if there is none.
     *
     * @throws ShipException (BAD_ARGUMENT) if something else lies there
     */
    public Plan deleting() {
        EnvironmentState state = state();
        if (state.kind() == Kind.NOT_AN_ENVIRONMENT) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.ENVIRONMENT, state.reason())
                            .so("It is not deleted.")
                            .advise("Move it away by hand if it is not needed."));
        }
        if (state.kind() == Kind.MISSING) {
            return new Plan(root, List.of(), List.of());
        }
        Step remove = Step.of("environment.delete", "Delete the environment")
                .does(new Action.Remove(folder))
                .always()
                .build();
        return new Plan(root, List.of(remove), List.of());
    }

    /** What it is, and how it is entered. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        EnvironmentState state = state();
        lines.add(folder + ": " + state.reason());
        if (state.kind() == Kind.FITS) {
            Activation.of(venv, host.platform()).forEach(way -> lines.add("  " + way.shell() + ":  " + way.command()));
        }
        return lines;
    }

    /** @throws ShipException (TOOL_MISSING) if there is no environment, or no terminal */
    public void openTerminal() {
        Action.Exec open = TerminalWindow.command(
                        host.platform(), Surroundings.current().variables(), venv, root)
                .filter(_ -> state().kind() == Kind.FITS)
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.TOOL_MISSING,
                        state().kind() == Kind.FITS
                                ? Problem.error(Topic.ENVIRONMENT, "No terminal is known here that could be opened.")
                                        .advise("Enter the environment by hand: slipway environment --show tells how.")
                                : Problem.error(Topic.ENVIRONMENT, state().reason())
                                        .advise("Make it first: slipway environment.")));
        host.processes().release(open);
    }
}
