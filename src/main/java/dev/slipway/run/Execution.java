package dev.slipway.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteStreamHandler;
import org.jspecify.annotations.Nullable;

/**
 * One process under Commons Exec, which starts it, waits for it and then for its streams. Two things it is given from here:
 * the start itself, because it would hand each argument through its own rules of quoting and cannot join output and errors
 * in one pipe; and the streams.
 */
final class Execution extends DefaultExecutor implements ExecuteStreamHandler {
    /** So long a child that outlives the program may go on printing before it is ended too. */
    private static final long LINGER_MILLIS = 2_000;

    private final ProcessBuilder builder;
    private final ProcessMark mark;
    private final List<RedactingSink> sinks;
    private final List<OutputPump> pumps = new ArrayList<>();
    private final Input input;
    private final ReentrantLock turn = new ReentrantLock();
    private Cancellation cancellation = new Cancellation();
    private Cancellation.Registration registration = () -> {};
    private @Nullable ProcessTree tree;
    private @Nullable Crowd crowd;
    private volatile boolean cancelled;

    /** @param sinks one for output and errors together, or one for each */
    @SuppressWarnings("deprecation") // The builder that Commons Exec wants used instead cannot make a subclass.
    Execution(ProcessBuilder builder, ProcessMark mark, List<RedactingSink> sinks, Input input) {
        this.builder = builder.redirectErrorStream(sinks.size() == 1);
        this.mark = mark;
        this.sinks = List.copyOf(sinks);
        this.input = input;
        if (input instanceof Input.Ours) {
            builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        }
        setExitValues(null);
        setStreamHandler(this);
    }

    /** Runs it to its end; the exit code. */
    int run(Cancellation cancellation) throws IOException {
        this.cancellation = cancellation;
        try {
            return execute(new CommandLine(builder.command().getFirst()), Map.of());
        } finally {
            registration.close();
            if (crowd != null) {
                crowd.close();
            }
        }
    }

    @Override
    protected Process launch(CommandLine command, Map<String, String> environment, Path directory) throws IOException {
        Process process = builder.start();
        var started = new ProcessTree(process.toHandle(), mark);
        tree = started;
        crowd = Crowd.of(started);
        registration = cancellation.onRequest(() -> {
            cancelled = true;
            Thread.ofVirtual().start(started::end);
        });
        return process;
    }

    /** Whether it was ended before its time. */
    boolean wasCancelled() {
        return cancelled;
    }

    /** Whether it was ended because it had too many processes going. */
    boolean hadTooMany() {
        return crowd != null && crowd.isTooMany();
    }

    /** Whatever a sink threw. */
    @Nullable
    RuntimeException failure() {
        return pumps.stream()
                .map(OutputPump::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void setProcessInputStream(OutputStream program) throws IOException {
        switch (input) {
            case Input.Nothing _, Input.Ours _ -> program.close();
            case Input.Typed typed -> typed.goesTo(program);
            case Unanswered nobody -> nobody.goesTo(program);
        }
    }

    @Override
    public void setProcessOutputStream(InputStream output) {
        pumps.add(pump(output, sinks.getFirst()));
    }

    @Override
    public void setProcessErrorStream(InputStream errors) {
        if (sinks.size() > 1) {
            pumps.add(pump(errors, sinks.getLast()));
        }
    }

    private OutputPump pump(InputStream pipe, RedactingSink sink) {
        return new OutputPump(pipe, sink, turn, () -> Thread.ofVirtual().start(this::endTree));
    }

    private void endTree() {
        if (tree != null) {
            tree.end();
        }
    }

    @Override
    public void start() {
        pumps.forEach(OutputPump::start);
    }

    /** The program has ended. All its output is waited for; children that keep the pipe open are not. */
    @Override
    public void stop() throws IOException {
        try {
            if (cancelled) {
                endTree();
            }
            for (OutputPump pump : pumps) {
                if (!pump.join(LINGER_MILLIS) && pump.waits()) {
                    endTree();
                }
                while (!pump.join(LINGER_MILLIS)) {
                    if (pump.waits()) {
                        pump.giveUp();
                        return;
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            endTree();
        }
    }
}
