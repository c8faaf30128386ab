package dev.slipway.cli;

import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.StepRecords;
import dev.slipway.ship.Host;
import dev.slipway.ship.Json;
import dev.slipway.ship.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Every step, command and file change. Touches nothing.")
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private Planning planning = new Planning();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = planning.open(Host.current());
        Plan plan = planning.of(workspace).plan();
        Map<String, Boolean> upToDate = StepRecords.of(workspace.root()).upToDate(plan);
        if (json) {
            terminal.json(Json.plan(plan, upToDate));
        } else {
            tell(plan, upToDate);
        }
        return ExitCode.of(plan);
    }

    private void tell(Plan plan, Map<String, Boolean> upToDate) {
        for (Step step : plan.steps()) {
            terminal.say(step.title() + (upToDate.getOrDefault(step.id(), false) ? "  (up to date)" : ""));
            if (!step.command().isEmpty()) {
                terminal.say("    " + CommandText.of(step.command()));
            }
            for (Action action : step.actions()) {
                if (action instanceof Action.WriteFiles(List<FileChange> changes)) {
                    changes.forEach(change ->
                            Diff.unified(change, plan.root()).lines().forEach(line -> terminal.say("    " + line)));
                }
            }
        }
        plan.problems().forEach(terminal::problem);
    }
}
