package dev.slipway.cli;

import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Packages;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "uninstall",
        mixinStandardHelpOptions = true,
        description = "Takes packages out of the environment, and says first what needs them.")
final class PackagesUninstallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "1..*")
    private List<String> names = List.of();

    @Mixin
    private EnvironmentChange change = new EnvironmentChange();

    @ParentCommand
    private @Nullable PackagesCommand packages;

    private final Terminal terminal;

    PackagesUninstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = PackagesCommand.of(packages).workspace();
        return change.make(
                workspace,
                terminal,
                (survey, profile) -> Packages.of(workspace, survey, profile).uninstall(names));
    }
}
