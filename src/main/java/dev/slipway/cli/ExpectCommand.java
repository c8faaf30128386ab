package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Expecting;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "expect",
        mixinStandardHelpOptions = true,
        description =
                "Tells what the program is expected to print when it is tried, whatever it is made into; --record takes what it"
                        + " printed when it was shipped last.")
final class ExpectCommand implements Callable<Integer> {
    /** In place of telling. */
    static final class Instead {
        @Option(
                names = "--record",
                description = "Expect what it printed last. In the profile, ... may then stand for what changes.")
        private boolean record;

        @Option(names = "--forget", description = "Compare with nothing any more.")
        private boolean forget;
    }

    @Parameters(paramLabel = "PROFILE|DIR", description = "The profile, or the folder.")
    private Path folder = Path.of("");

    @ArgGroup
    private Instead instead = new Instead();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    ExpectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        Profile profile = workspace.profile();
        if (instead.record || instead.forget) {
            List<String> lines = instead.forget ? List.of() : Expecting.printed(workspace, profile);
            if (instead.record && lines.isEmpty()) {
                throw new ShipException(
                        ShipException.Kind.BAD_INPUT,
                        Problem.error(Topic.SHIP, "The program printed nothing when it was shipped last.")
                                .advise("Give it arguments to try it with."));
            }
            try (var _ = workspace.lock("slipway expect")) {
                profile = profile.withExpected(lines);
                workspace.save(profile);
            }
        }
        tell(profile.agreed().expected());
        return ExitCode.DONE;
    }

    private void tell(List<String> expected) {
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            expected.forEach(tree.putArray("expected")::add);
            terminal.json(tree);
            return;
        }
        if (expected.isEmpty()) {
            terminal.say("What the program prints is compared with nothing.");
        }
        expected.forEach(terminal::say);
    }
}
