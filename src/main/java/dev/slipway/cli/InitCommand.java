package dev.slipway.cli;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.Host;
import dev.slipway.ship.Start;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a profile with the defaults that the wizard would offer.")
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(names = "-o", paramLabel = "PROFILE", description = "The profile to write (DIR/slipway.json).")
    private @Nullable Path output;

    @Option(names = "--project", paramLabel = "FOLDER", description = "Which of several projects in the folder.")
    private @Nullable String project;

    @Mixin
    private Overruling overruling = new Overruling();

    private final Terminal terminal;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.open(folder, Host.current()).picked(project, ScanListener.SILENT);
        Path file = output == null
                ? workspace.profilePath()
                : output.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new ShipException(
                    ShipException.Kind.CANNOT_WRITE,
                    Problem.error(Topic.PROJECT, "There is a profile " + file + " already.")
                            .so("It was left as it is.")
                            .advise("Name another one with -o, or delete it first."));
        }
        Survey survey = workspace.survey(Profile.proposed(), ScanListener.SILENT);
        Profile overruled = overruling.on(Profile.proposed(), workspace, survey);
        Start start = Start.of(survey.project(), survey.found().metadata(), overruled);
        Profile profile = overruled
                .withProject(workspace.project().isEmpty() ? null : workspace.project())
                .withKind(overruled.kind() == null ? survey.project().kind().id() : overruled.kind())
                .withStart(start.entryPoint().map(point -> point.target()).orElse(null))
                .withArguments(start.arguments())
                .withPython(workspace
                        .pythons(survey, Profile.proposed())
                        .chosen()
                        .map(python -> python.minor())
                        .orElse(null));
        ProfileFile.fresh(file).save(profile);
        terminal.say(file.toString());
        return ExitCode.DONE;
    }
}
