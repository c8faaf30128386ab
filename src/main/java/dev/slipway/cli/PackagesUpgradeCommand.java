package dev.slipway.cli;

import dev.slipway.project.ScanListener;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import dev.slipway.ship.DeclarationEdits;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Packages;
import java.util.ArrayList;
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
        var locked = new LockedUpgrade(workspace, terminal, change.isDry(), change.isVerbose());
        if (!beyond && locked.applies()) {
            return locked.upgrade(names);
        }
        int code = change.make(workspace, terminal, there -> there.upgrade(names, beyond));
        if (code == ExitCode.DONE && beyond && !change.isDry()) {
            declare(workspace);
        }
        return code;
    }

    /** What no longer holds is declared anew: an exact pin stays one. */
    private void declare(Workspace workspace) {
        Packages now = Packages.of(workspace);
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            Requirement declared = now.declared(name);
            Version version = now.contents()
                    .find(name)
                    .map(one -> Version.tryParse(one.version()))
                    .orElse(null);
            if (declared != null && version != null && !declared.specifier().contains(version)) {
                String sign = declared.specifier().pinned() != null ? "==" : ">=";
                texts.add(declared.with(SpecifierSet.parse(sign + version)).toString());
            }
        }
        var survey = workspace.survey(workspace.profile(), ScanListener.SILENT);
        new ShownEdits(terminal, workspace).make(DeclarationEdits.of(survey, texts, List.of()), false);
    }
}
