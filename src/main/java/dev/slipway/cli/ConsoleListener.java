package dev.slipway.cli;

import dev.slipway.plan.Step;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Prints a line when a step begins and one when it ends; with {@code verbose}, what the tools print as well. */
final class ConsoleListener implements RunListener {
    private final Terminal terminal;
    private final boolean verbose;
    /** One cause may stop several steps, and is told once. */
    private final Set<String> told = new HashSet<>();

    ConsoleListener(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public void on(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> started.plan().problems().forEach(terminal::problem);
            case RunEvent.StepStarted(Step step, var log) -> {
                if (verbose && !step.command().isEmpty()) {
                    terminal.say("  $ " + CommandText.of(step.command()));
                }
            }
            case RunEvent.Output output -> {
                if (verbose) {
                    terminal.out().write(output.bytes(), 0, output.bytes().length);
                    terminal.out().flush();
                }
            }
            case RunEvent.Progress progress -> {}
            case RunEvent.StepEnded(StepResult result) -> ended(result);
            case RunEvent.Found(var problem) -> terminal.problem(problem);
            case RunEvent.Finished finished -> {}
        }
    }

    private void ended(StepResult result) {
        String state = switch (result.state()) {
            case DONE -> "done      ";
            case SKIPPED -> "up to date";
            case FAILED -> "FAILED    ";
            case CANCELLED, WAITING, RUNNING -> "not run   ";
        };
        boolean ran = result.state() == StepState.DONE || result.state() == StepState.FAILED;
        String time = ran ? String.format(Locale.ROOT, "%6.1f s", result.took().toMillis() / 1000.0) : "        ";
        terminal.say("  " + state + time + "  " + result.title());
        var problem = result.problem();
        if (problem != null && told.add(problem.message())) {
            terminal.problem(problem);
        } else if (problem != null) {
            terminal.say("              for the same reason");
        }
    }
}
