package dev.slipway.run;

import dev.slipway.plan.Action;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs a program as a person would start it, but for the answers: nobody is there to type any. One that asks for input has started, which is
 * all that can be tried of it.
 */
record Attempt(ProcessRunner processes, Cancellation cancellation, OutputLog log) {
    private static final int LOOKED_AT = 60;

    /** The last line of a traceback. */
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:[\\w.]+\\.)?\\w*(?:Error|Exception|Interrupt|Exit|Warning)(?::.*)?");

    /** In the words of {@code input()} and of {@code getpass}. */
    private static final Pattern NO_ANSWER = Pattern.compile("EOFError(?:: EOF when reading a line)?");

    /**
     * How it went.
     *
     * @param asks whether it has started and waits for an answer, whatever it did when none came
     * @param answer what it printed to its standard output; until it asked, if it would ask for ever
     * @param waited nanoseconds in which it was only waited for the program to say more
     */
    record Outcome(ProcessEnd end, boolean asks, TailSink answer, long waited) {
        boolean ok() {
            return asks || end.ok();
        }
    }

    /** Whether code of a person's runs: what is handed over on the command line is ours, and asks nobody. */
    static boolean isPerson(Action.Exec exec) {
        return exec.command().size() < 2 || !exec.command().get(1).equals("-c");
    }

    Outcome run(Action.Exec exec, OutputSink output, OutputSink errors) {
        var enough = new Cancellation();
        var nobody = new Unanswered(enough::request);
        var all = new TailSink();
        var untilAsked = new TailSink();
        OutputSink said = (bytes, offset, length) -> {
            nobody.heard(bytes, offset, length);
            all.take(bytes, offset, length);
            if (!nobody.isOver()) {
                untilAsked.take(bytes, offset, length);
            }
            output.take(bytes, offset, length);
        };
        OutputSink complained = (bytes, offset, length) -> {
            nobody.heard(bytes, offset, length);
            errors.take(bytes, offset, length);
        };
        ProcessEnd end;
        try (var _ = cancellation.onRequest(enough::request)) {
            end = processes.reading(nobody).run(exec, said, complained, enough);
        }
        nobody.programEnded();
        boolean asks = nobody.asksForEver() && !cancellation.isRequested() || asks(end, nobody);
        // What ends by itself may say only then what it had kept back.
        boolean early = asks && (nobody.asksForEver() || end.tooLong());
        return new Outcome(
                asks ? new ProcessEnd(end.exitCode(), end.took(), false, end.tooLong(), false) : end,
                asks,
                early ? untilAsked : all,
                asks ? nobody.waited().toNanos() : 0);
    }

    private boolean asks(ProcessEnd end, Unanswered nobody) {
        if (end.ok() || end.cancelled() || end.tooMany()) {
            return false;
        }
        if (end.tooLong()) {
            return nobody.hasAsked();
        }
        List<String> exceptions = log.tail(LOOKED_AT).stream()
                .map(line -> PlainText.of(line).strip())
                .filter(line -> EXCEPTION.matcher(line).matches())
                .toList();
        return exceptions.isEmpty()
                ? nobody.hasAsked()
                : NO_ANSWER.matcher(exceptions.getLast()).matches();
    }
}
