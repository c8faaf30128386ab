package dev.slipway.run;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.settings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts programs and stays with them to the end: all output taken, no process left behind. */
public final class ProcessRunner {
    private static final int CAPTURED = 4 << 20;

    private final Redactor redactor;
    private final Map<String, String> inherited;
    private final Platform platform;
    private final Input input;

    /** With the variables and on the platform of this process. */
    public ProcessRunner(Redactor redactor) {
        this(redactor, Surroundings.current().variables(), Platform.current());
    }

    /** @param inherited variables that programs get besides those of their action */
    public ProcessRunner(Redactor redactor, Map<String, String> inherited, Platform platform) {
        this(redactor, Map.copyOf(inherited), platform, Input.NONE);
        redactor.learn(inherited);
    }

    private ProcessRunner(Redactor redactor, Map<String, String> inherited, Platform platform, Input input) {
        this.redactor = redactor;
        this.inherited = inherited;
        this.platform = platform;
        this.input = input;
    }

    /** The same, whose programs read this, but for those that are only asked something. */
    public ProcessRunner reading(Input other) {
        return new ProcessRunner(redactor, inherited, platform, other);
    }

    /** What blanks the secrets of everything that runs here. */
    public Redactor redactor() {
        return redactor;
    }

    /**
     * Runs a program to its end. Standard input is empty, unless it is {@link #reading}. Output and errors go through one pipe, so their order is kept.
     *
     * @param sink gets the output, secrets blanked
     * @param cancellation ends the program and all that it started
     * @throws ShipException (TOOL_MISSING) if the program is not there, (FAILED) if it cannot be started, (CANNOT_WRITE) if
     *     its working directory cannot be made, or whatever the sink threw
     */
    public ProcessEnd run(Action.Exec exec, OutputSink sink, Cancellation cancellation) {
        return run(exec, redactor, List.of(sink), input, cancellation);
    }

    /**
     * Runs a program to its end and tells its output from its errors; then the order between the two is only roughly kept.
     *
     * @param output gets the standard output, secrets blanked
     * @param errors gets the standard error, secrets blanked; never called at the same time as {@code output}
     * @throws ShipException as {@link #run(Action.Exec, OutputSink, Cancellation)}
     */
    public ProcessEnd run(Action.Exec exec, OutputSink output, OutputSink errors, Cancellation cancellation) {
        return run(
                exec,
                redactor,
                List.of(output, errors),
                input instanceof Unanswered ? input : Input.NONE,
                cancellation);
    }

    /**
     * Asks a program that answers soon, such as {@code python --version}. What it says is not redacted: read it, don't show
     * it.
     *
     * @param atMost after this time it is ended
     * @throws ShipException as {@link #run(Action.Exec, OutputSink, Cancellation)}
     */
    public Captured capture(Action.Exec exec, Duration atMost) {
        return capture(exec, atMost, new Cancellation());
    }

    /** The same, ended early by a person too. */
    public Captured capture(Action.Exec exec, Duration atMost, Cancellation cancellation) {
        var output = new HeadSink(CAPTURED);
        var errors = new HeadSink(CAPTURED);
        ProcessEnd end = run(exec.within(atMost), new Redactor(), List.of(output, errors), Input.NONE, cancellation);
        return new Captured(end.tooLong() ? -1 : end.exitCode(), output.text(), errors.text(), end.tooLong());
    }

    /**
     * Starts a program that goes on by itself, such as another window, and outlives this process. What it says is heard by nobody.
     *
     * @throws ShipException (TOOL_MISSING) if it cannot be started
     */
    public void release(Action.Exec exec) {
        ProcessBuilder builder =
                prepare(exec).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            builder.start().getOutputStream().close();
        } catch (IOException e) {
            throw Program.notStarted(Path.of(builder.command().getFirst()), e);
        }
    }

    private ProcessEnd run(
            Action.Exec exec, Redactor blanking, List<OutputSink> sinks, Input read, Cancellation cancellation) {
        if (cancellation.isRequested()) {
            return new ProcessEnd(-1, Duration.ZERO, true, false, false);
        }
        long start = System.nanoTime();
        redactor.learn(exec.environment());
        redactor.learn(exec.command());
        ProcessMark mark = ProcessMark.fresh(platform);
        ProcessBuilder builder = prepare(exec);
        mark.addTo(builder.environment());
        var execution = new Execution(
                builder,
                mark,
                sinks.stream()
                        .map(sink -> exec.limit() == null ? sink : new BoundedSink(sink))
                        .map(sink -> new RedactingSink(blanking, sink))
                        .toList(),
                read);
        int exitCode;
        boolean tooLong;
        try (var limit = new TimeLimit(exec.limit(), cancellation)) {
            exitCode = execution.run(limit.end());
            tooLong = limit.isReached();
        } catch (IOException e) {
            throw Program.notStarted(Path.of(builder.command().getFirst()), e);
        }
        RuntimeException failure = execution.failure();
        if (failure != null) {
            throw failure;
        }
        boolean ended = execution.wasCancelled();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ProcessEnd(exitCode, took, ended && !tooLong, ended && tooLong, execution.hadTooMany());
    }

    private ProcessBuilder prepare(Action.Exec exec) {
        Map<String, String> variables = Variables.of(platform, inherited, exec);
        if (exec.command().isEmpty()) {
            throw refused("A command without a program cannot be run.");
        }
        if (exec.command().stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
            throw refused("A command cannot hold the character NUL.");
        }
        Path directory = exec.directory().toAbsolutePath();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw CannotWrite.to(directory, e);
        }
        List<String> command = new ArrayList<>(exec.command());
        command.set(
                0,
                new Program(platform, variables)
                        .find(command.getFirst(), directory)
                        .toString());
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder;
    }

    private static ShipException refused(String cause) {
        return new ShipException(ShipException.Kind.BAD_ARGUMENT, Problem.error(Topic.SHIP, cause));
    }
}
