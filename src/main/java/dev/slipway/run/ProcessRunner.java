package dev.slipway.run;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import java.time.Duration;
import java.util.Map;

/** Starts programs and stays with them to the end: all output taken, no process left behind. */
public final class ProcessRunner {

    /** With the variables and on the platform of this process. */
    public ProcessRunner(Redactor redactor) {
        this(redactor, System.getenv(), Platform.current());
    }

    /** @param inherited variables that programs get besides those of their action */
    public ProcessRunner(Redactor redactor, Map<String, String> inherited, Platform platform) {
        throw new UnsupportedOperationException("" + redactor + inherited + platform);
    }

    /** What blanks the secrets of everything that runs here. */
    public Redactor redactor() {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs a program to its end. Standard input is empty. Output and errors go through one pipe, so their order is kept.
     *
     * @param sink gets the output, secrets blanked
     * @param cancellation ends the program and all that it started
     * @throws dev.slipway.problem.ShipException (TOOL_MISSING) if the program is not there, (FAILED) if it cannot be started,
     *     (CANNOT_WRITE) if its working directory cannot be made, or whatever the sink threw
     */
    public ProcessEnd run(Action.Exec exec, OutputSink sink, Cancellation cancellation) {
        throw new UnsupportedOperationException("" + exec + sink + cancellation);
    }

    /**
     * Runs a program to its end and tells its output from its errors; then the order between the two is only roughly kept.
     *
     * @param output gets the standard output, secrets blanked
     * @param errors gets the standard error, secrets blanked; never called at the same time as {@code output}
     */
    public ProcessEnd run(Action.Exec exec, OutputSink output, OutputSink errors, Cancellation cancellation) {
        throw new UnsupportedOperationException("" + exec + output + errors + cancellation);
    }

    /**
     * Asks a program that answers soon, such as {@code python --version}. What it says is not redacted: read it, don't show it.
     *
     * @param atMost after this time it is ended
     * @throws dev.slipway.problem.ShipException as {@link #run}
     */
    public Captured capture(Action.Exec exec, Duration atMost) {
        throw new UnsupportedOperationException("" + exec + atMost);
    }
}
