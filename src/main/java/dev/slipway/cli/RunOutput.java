package dev.slipway.cli;

import dev.slipway.plan.Plan;
import dev.slipway.run.RunListener;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How much of a run is told, and in what form: the same choice for every command that runs a plan. */
final class RunOutput {
    @Option(names = "--json", description = "Print events as JSON, one a line.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print what every tool prints.")
    private boolean verbose;

    boolean json() {
        return json;
    }

    RunListener listener(Terminal terminal, Path root) {
        return json ? new JsonListener(terminal, root) : new ConsoleListener(terminal, verbose);
    }

    /** How it is told that a tool is fetched before anything can be planned: it is no step of the plan, whose events JSON tells. */
    RunListener fetching(Terminal terminal) {
        return json ? _ -> {} : new ConsoleListener(terminal, verbose);
    }

    /** Says why a plan is not run. */
    int refused(Terminal terminal, Path root, Plan plan) {
        plan.problems().forEach(json ? new JsonListener(terminal, root)::problem : terminal::problem);
        return ExitCode.of(plan);
    }
}
