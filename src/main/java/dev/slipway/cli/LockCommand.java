package dev.slipway.cli;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.problem.Severity;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.Host;
import dev.slipway.ship.Locked;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Locking;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description =
                "Writes down which files exactly the environment is made from, by their hashes; environments and artifacts are made from that.")
final class LockCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "pylock (PEP 751), requirements (with hashes) or uv; that of the lock which is there, else pylock.")
    private @Nullable String format;

    @Option(
            names = "--upgrade",
            paramLabel = "NAME",
            arity = "0..*",
            fallbackValue = "",
            description = "Let these change, and what they need; without names everything.")
    private @Nullable List<String> upgrade;

    @Option(names = "--check", description = "Only tell whether the lock is up to date; exit code 1 if it is not.")
    private boolean check;

    @Option(names = "--engine", paramLabel = "uv|pip", description = "What resolves.")
    private @Nullable String engine;

    @Mixin
    private Writing writing = new Writing();

    private final Terminal terminal;

    LockCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        Profile profile = workspace.profile();
        if (engine != null) {
            profile = profile.withEngine(engine);
        }
        if (format != null) {
            profile = profile.withLock(Locked.format(format).id());
        }
        workspace.askAhead();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, profile);
        if (check) {
            return check(new Locking(workspace, survey, profile, pythons));
        }
        Locking locking = new Locking(workspace, survey, profile, workspace.settle(survey, profile, pythons));
        LockFormat wanted = format == null ? locking.usualFormat() : Locked.format(format);
        FileChange change = locking.make(wanted, renewal());
        new ShownEdits(terminal, workspace).make(List.of(change), writing.isDry());
        List<String> members = wanted == LockFormat.UV ? locking.members() : List.of();
        if (!members.isEmpty()) {
            terminal.say("It is for all members of the workspace: " + String.join(", ", members) + ".");
        }
        if (change.changesNothing()) {
            terminal.say(wanted.file() + " is up to date.");
        } else if (!writing.isDry()) {
            terminal.say(
                    "Environments and artifacts are made from " + wanted.file() + " now; slipway undo takes it back.");
        }
        return ExitCode.DONE;
    }

    private Locking.Renewal renewal() {
        if (upgrade == null) {
            return Locking.Renewal.NOTHING;
        }
        Set<String> names = new HashSet<>(upgrade);
        names.remove("");
        return new Locking.Renewal(names.isEmpty(), names);
    }

    private int check(Locking locking) {
        Locked locked = locking.check();
        locked.problems().forEach(terminal::problem);
        if (locked.install().isEmpty()) {
            if (locked.problems().isEmpty()) {
                terminal.say("The project has no lock; slipway lock makes one.");
            }
            return ExitCode.FAILED;
        }
        boolean fine = locked.problems().stream().noneMatch(problem -> problem.severity() != Severity.INFO);
        if (fine) {
            terminal.say(locked.install().get().lock().file() + " is up to date.");
        }
        return fine ? ExitCode.DONE : ExitCode.FAILED;
    }
}
