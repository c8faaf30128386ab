package dev.slipway.container;

import dev.slipway.plan.Action;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Captured;
import dev.slipway.run.OutputSink;
import dev.slipway.run.ProcessEnd;
import dev.slipway.run.ProcessRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What people do with an engine besides shipping: look, start, stop, remove. Each call may take long. */
public final class EngineDesk {
    private static final Duration SOON = Duration.ofMinutes(2);

    private final EngineCommands commands;
    private final ProcessRunner processes;

    /** @param folder in which commands run, so that paths relative to it are understood */
    public EngineDesk(ContainerEngine engine, ProcessRunner processes, Path folder) {
        this.commands = new EngineCommands(engine, folder);
        this.processes = processes;
    }

    /**
     * The desk of the engine that is there.
     *
     * @throws ShipException (TOOL_MISSING) if none answers
     */
    public static EngineDesk open(Containers containers, ProcessRunner processes, Path folder) {
        Containers.Found found = containers.find();
        Problem problem = found.problem();
        if (found.engine().isEmpty()) {
            throw new ShipException(
                    ShipException.Kind.TOOL_MISSING,
                    problem == null ? Problem.error(Topic.SHIP, "There is no container engine.") : problem);
        }
        return new EngineDesk(found.engine().get(), processes, folder);
    }

    public ContainerEngine engine() {
        return commands.engine();
    }

    public EngineCommands commands() {
        return commands;
    }

    /** @throws ShipException (FAILED) as all questions here, if the engine refuses */
    public List<ContainerInfo> containers(boolean all) {
        return EngineAnswers.containers(ask(commands.containers(all, false)));
    }

    public List<ImageInfo> images() {
        return EngineAnswers.images(ask(commands.images()));
    }

    /** What {@link #prune} would take away. */
    public PrunePreview preview() {
        List<ContainerInfo> ended = EngineAnswers.containers(ask(commands.containers(true, true))).stream()
                .filter(container -> !container.running())
                .toList();
        List<ImageInfo> images = EngineAnswers.images(ask(commands.dangling()));
        long cache = EngineAnswers.usage(ask(commands.usage())).stream()
                .filter(usage -> usage.type().equals("build cache"))
                .mapToLong(EngineAnswers.Usage::reclaimable)
                .sum();
        return new PrunePreview(ended, images, cache);
    }

    /** Takes away what {@link #preview} told. */
    public void prune() {
        commands.prune().forEach(this::ask);
    }

    /** Runs a command to its end and gives what it printed. */
    public String ask(Action.Exec command) {
        Captured answer = processes.capture(command, SOON);
        if (!answer.ok()) {
            throw failed(command, answer.errors().lines().toList(), answer.ended());
        }
        return answer.output();
    }

    /**
     * Runs a command to its end, with its output as it comes.
     *
     * @return its exit code; 0 if it was cancelled, which is what a person who follows a log wants
     */
    public int follow(Action.Exec command, OutputSink sink, Cancellation cancellation) {
        ProcessEnd end = processes.run(command, sink, cancellation);
        return end.cancelled() ? 0 : end.exitCode();
    }

    private ShipException failed(Action.Exec command, List<String> said, boolean late) {
        String name = commands.engine().kind().id();
        String what = name + " " + command.command().get(1);
        String last = said.isEmpty() ? "" : said.getLast().strip();
        Problem problem = late
                ? Problem.error(Topic.SHIP, "`" + what + "` did not come to its end within two minutes.")
                : ContainerFailures.explain(said)
                        .orElseGet(() -> Problem.error(
                                Topic.SHIP, "`" + what + "` failed" + (last.isEmpty() ? "." : ", saying: " + last)));
        return new ShipException(ShipException.Kind.FAILED, problem);
    }
}
