package dev.slipway.cli;

import dev.slipway.metadata.LicenseExpression;
import dev.slipway.metadata.LicenseFiles;
import dev.slipway.metadata.LicenseTexts;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.ship.Host;
import dev.slipway.ship.LicenseChoice;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "license",
        mixinStandardHelpOptions = true,
        description = "Tells the licence of the project, or sets it and writes its text beside the project.")
final class LicenseCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LICENSE",
            description = "An SPDX expression, such as MIT or \"MIT OR Apache-2.0\".")
    private @Nullable String wanted;

    @Option(names = "--holder", paramLabel = "NAME", description = "Whose work it is; the authors unless told.")
    private @Nullable String holder;

    @Option(names = "--year", paramLabel = "YEAR", description = "Since when; this year unless told.")
    private @Nullable Integer year;

    @Mixin
    private Writing writing = new Writing();

    private final Terminal terminal;

    LicenseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var workspace = Workspace.project(folder, Host.current());
        var root = workspace.root();
        var now = MetadataReader.read(root).metadata();
        if (wanted == null) {
            terminal.say((now.license().isEmpty() ? "none" : now.license())
                    + (LicenseFiles.in(root).isEmpty() ? "" : "  (" + String.join(", ", LicenseFiles.in(root)) + ")"));
            return ExitCode.DONE;
        }
        var expression = LicenseExpression.parse(wanted);
        if (!expression.isValid()) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.METADATA, "`" + wanted + "` is no SPDX expression: " + expression.error())
                            .advise("Write one of "
                                    + String.join(", ", LicenseTexts.ids().subList(0, 12))
                                    + ", or another identifier of spdx.org/licenses."));
        }
        var changes = LicenseChoice.of(root, expression.text(), year, holder);
        new ShownEdits(terminal, workspace).make(changes, writing.isDry());
        if (changes.isEmpty()) {
            terminal.say("The project says so already.");
        }
        if (!LicenseFiles.in(root).isEmpty() || writing.isDry()) {
            return ExitCode.DONE;
        }
        terminal.problem(Problem.warning(Topic.METADATA, "The text of " + expression.text() + " is not at hand.")
                .advise("Put it into a file LICENSE beside the packaging file."));
        return ExitCode.DONE;
    }
}
