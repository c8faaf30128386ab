package dev.slipway.ship;

import dev.slipway.artifact.archive.SelfRunning;
import dev.slipway.artifact.freeze.FreezeOptions;
import dev.slipway.artifact.image.ContainerName;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.verify.SealedRoom;
import dev.slipway.verify.StartCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was made, run for a person: there and as it was tried, but until it ends or is ended.
 *
 * @param plan of one step, which belongs to no artifact
 * @param port that it serves on; 0 if it serves nothing
 * @param mayServeOthers whether it can be let in on by other machines of the network
 */
public record RunNow(Plan plan, int port, boolean mayServeOthers) {
    /** Where what serves is looked for first. */
    public static final int USUAL_PORT = 8000;

    private static final String HERE = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";
    /** What the scripts that start Streamlit and Dash listen on. */
    private static final String ADDRESS = "SLIPWAY_ADDRESS";
    /** What executables and zipapps of ours listen on. */
    private static final String HOST = "HOST";
    /** Variables of ours that say where to listen; what others say is the person's own matter. */
    private static final Set<String> OURS = Set.of(HOST, ADDRESS, "GRADIO_SERVER_NAME");

    private static final String PORT = Action.Serve.PORT;

    /** The id of its step. */
    public String step() {
        return plan.steps().getFirst().id();
    }

    /** The port of its container that is published; empty where it is in none. */
    public OptionalInt inside() {
        List<String> command = plan.steps().getFirst().command();
        int published = command.indexOf("--publish") + 1;
        if (published == 0 || published == command.size()) {
            return OptionalInt.empty();
        }
        String value = command.get(published);
        return OptionalInt.of(Integer.parseInt(value.substring(value.lastIndexOf(':') + 1)));
    }

    /**
     * How an artifact is run.
     *
     * @param shipped the plan that made it
     * @param port that is free, for what serves
     * @param forOthers whether other machines of the network can reach it
     * @return empty if there is nothing in it that runs, such as for a library
     */
    public static Optional<RunNow> of(Plan shipped, String artifact, int port, boolean forOthers) {
        List<Step> tried = shipped.steps().stream()
                .filter(step -> artifact.equals(step.artifact()) && step.id().contains(".try."))
                .toList();
        return tried.stream()
                .filter(step -> server(step).isPresent())
                .findFirst()
                .flatMap(step -> server(step).map(exec -> serving(shipped, artifact, step, exec, port, forOthers)))
                .or(() -> tried.stream()
                        .filter(step -> step.check() != null)
                        .flatMap(step -> program(step).map(exec -> running(shipped, artifact, step, exec)).stream())
                        .findFirst());
    }

    private static Optional<Action.Exec> server(Step step) {
        return step.actions().stream()
                .filter(Action.Serve.class::isInstance)
                .map(action -> ((Action.Serve) action).server())
                .findFirst();
    }

    private static Optional<Action.Exec> program(Step step) {
        return step.actions().stream()
                .filter(Action.Observe.class::isInstance)
                .flatMap(action -> ((Action.Observe) action).ways().stream().limit(1))
                .filter(exec -> !exec.command().contains(StartCommand.IMPORTS))
                .findFirst();
    }

    private static RunNow running(Plan shipped, String artifact, Step step, Action.Exec exec) {
        Action.Exec bare = SealedRoom.unsealed(exec);
        List<String> command = new ArrayList<>(bare.command());
        int network = command.indexOf("--network");
        if (network >= 0
                && network + 1 < command.size()
                && command.get(network + 1).equals("none")) {
            // A trial shows that it needs no network; a person may have one.
            command.subList(network, network + 2).clear();
            // Else an engine does not hand on what is typed.
            int run = command.indexOf("run");
            if (run >= 0 && run < network && !command.contains("--interactive")) {
                command.add(run + 1, "--interactive");
            }
        }
        var open = new Action.Exec(command, bare.directory(), bare.environment(), bare.without());
        return new RunNow(plan(shipped, artifact, step, open, "program"), 0, false);
    }

    private static RunNow serving(
            Plan shipped, String artifact, Step step, Action.Exec sealed, int port, boolean forOthers) {
        Action.Exec exec = SealedRoom.unsealed(sealed);
        String number = Integer.toString(port);
        String address = forOthers ? EVERYWHERE : HERE;
        boolean may = artifact.equals(FreezeOptions.ARTIFACT)
                || artifact.equals(SelfRunning.ID)
                || exec.command().stream()
                        .anyMatch(word -> word.endsWith("serve_streamlit.py") || word.endsWith("serve_dash.py"));
        List<String> command = new ArrayList<>();
        String before = "";
        for (String word : exec.command()) {
            boolean where = word.equals(HERE) && before.equals("--host") || word.startsWith(HERE + ":" + PORT);
            may |= where;
            command.add((where ? address + word.substring(HERE.length()) : word).replace(PORT, number));
            before = word;
        }
        Map<String, String> variables = new HashMap<>();
        for (var variable : exec.environment().entrySet()) {
            String value = variable.getValue();
            boolean where = OURS.contains(variable.getKey()) && value.equals(HERE);
            may |= where;
            variables.put(variable.getKey(), where ? address : value.replace(PORT, number));
        }
        variables.put(ADDRESS, address);
        variables.put(HOST, address);
        var served = new Action.Exec(command, exec.directory(), variables, exec.without());
        var reached = forOthers ? DjangoHosts.letIn(served) : served;
        return new RunNow(plan(shipped, artifact, step, reached, number), port, may);
    }

    private static Plan plan(Plan shipped, String artifact, Step tried, Action.Exec exec, String which) {
        List<Action> actions = new ArrayList<>();
        for (Action action : tried.actions()) {
            // What a container of it needs besides, and the scripts that start it, which an earlier run may have left
            // older.
            switch (action) {
                case Action.Tidy(Action.Exec remover) -> actions.add(new Action.Tidy(persons(remover, which)));
                case Action.WriteOwn written -> actions.add(written);
                default -> {}
            }
        }
        actions.add(persons(exec, which));
        Step step = Step.of(artifact + ".run", "Run the " + artifact)
                .does(actions)
                .always()
                .build();
        return new Plan(shipped.root(), List.of(step), List.of());
    }

    /** With a container of another name than a trial's, which would take away the one that a person runs meanwhile. */
    private static Action.Exec persons(Action.Exec exec, String which) {
        List<String> command = exec.command().stream()
                .map(word -> ContainerName.isTried(word) ? ContainerName.persons(word, which) : word)
                .toList();
        return new Action.Exec(
                command, exec.directory(), exec.environment(), exec.without(), exec.made(), null, exec.sooner());
    }
}
