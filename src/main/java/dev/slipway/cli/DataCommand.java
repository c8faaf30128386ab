package dev.slipway.cli;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.ScanListener;
import dev.slipway.project.Secret;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description =
                "Which files besides code go along, which are held back and why; keeps other choices in the profile.")
final class DataCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--include",
            paramLabel = "PATH",
            description = "Let it go along, named by packaging files where they must. May be given again.")
    private List<String> include = List.of();

    @Option(names = "--hold", paramLabel = "PATH", description = "Hold it back. May be given again.")
    private List<String> hold = List.of();

    @Option(names = "--proposed", paramLabel = "PATH", description = "Go back to what Slipway proposes for it.")
    private List<String> proposed = List.of();

    private final Terminal terminal;

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        Profile profile = workspace.profile();
        var project = workspace.survey(profile, ScanListener.SILENT).project();
        for (List<String> paths : List.of(include, hold, proposed)) {
            paths.forEach(path -> check(project.dataFiles(), path));
        }
        Profile changed = include.isEmpty() ? profile : Fixes.apply(profile, new Fix.CarryData(include));
        for (String path : hold) {
            changed = Fixes.apply(changed, new Fix.HoldData(path));
        }
        for (String path : proposed) {
            changed = changed.withData(path, null);
        }
        if (!changed.equals(profile)) {
            workspace.save(changed);
        }
        for (DataFile file : project.dataFiles()) {
            terminal.say(line(file, changed.data().get(file.path())));
        }
        for (Secret secret : project.secrets()) {
            terminal.say("secret  " + secret.place() + "  " + secret.what() + " (" + secret.shown() + ")"
                    + (secret.held() ? ", held back" : ", goes along with its file"));
        }
        return ExitCode.DONE;
    }

    private static String line(DataFile file, Profile.@Nullable DataChoice choice) {
        boolean goes = choice == null ? file.decision() == Decision.INCLUDE : choice == Profile.DataChoice.INCLUDE;
        return (goes ? "include " : "hold    ") + file.path() + "  (" + (choice == null ? "" : "chosen; ")
                + file.reason() + ")";
    }

    private static void check(List<DataFile> rows, String path) {
        if (rows.stream().noneMatch(row -> row.path().equals(path))) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.PROJECT, "There is no row for " + path + " among the files besides code.")
                            .advise("Name it as `slipway data` prints it; a folder with / at its end."));
        }
    }
}
