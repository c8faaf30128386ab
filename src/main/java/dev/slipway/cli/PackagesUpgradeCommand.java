package dev.slipway.cli;

import dev.slipway.run.Cancellation;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Upgrading;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = "Upgrades packages, or all, within what the project and the others allow.")
final class PackagesUpgradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to upgrade; all if none is named.")
    private List<String> names = List.of();

    @Option(
            names = "--beyond",
            description = "Also past what the project declares of them; the declaration is changed along.")
    private boolean beyond;

    @Mixin
    private EnvironmentChange change = new EnvironmentChange();

    @ParentCommand
    private @Nullable PackagesCommand packages;

    private final Terminal terminal;

    PackagesUpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = PackagesCommand.of(packages).workspace();
        return change.make(
                workspace,
                terminal,
                (survey, profile) -> new Upgrading(workspace, survey, profile, new Cancellation()).of(names, beyond));
    }
}
