package dev.slipway.cli;

import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ScanListener;
import dev.slipway.ship.ElsewhereFits;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.ScanJson;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "What a folder is: kind, entry points, imports, dependencies, data files, problems.")
final class ScanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder. Nothing in it is run.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Only this one of several projects in the folder.")
    private @Nullable String project;

    @Option(names = "--ask-index", description = "Look modules that nobody knows up on the package index.")
    private boolean askIndex;

    @Mixin
    private Platforms platforms = new Platforms();

    private final Terminal terminal;

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace opened = Workspace.open(folder, Host.current());
        Workspace workspace = project == null ? opened : opened.picked(project, ScanListener.SILENT);
        Profile profile = workspace.profile();
        workspace.askAhead();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        if (askIndex) {
            survey = workspace.withNames(survey, profile);
        }
        ScanJson document = json ? ScanJson.begin(survey) : null;
        ElsewhereFits elsewhere = workspace.elsewhere(survey, platforms.on(profile));
        PythonChoice judged = workspace.pythons(survey, profile);
        PythonChoice pythons = (profile.keepsPins() ? judged : judged.unsettled()).with(elsewhere.unknown());
        if (document != null) {
            terminal.json(document.tree(pythons, elsewhere.fits()));
        } else {
            tell(survey, pythons);
            elsewhere
                    .fits()
                    .forEach((platform, fits) -> fits.forEach(fit -> terminal.say("  " + platform.title() + ", Python "
                            + fit.python() + "  " + (fit.reason().isEmpty() ? "fits" : fit.reason()))));
        }
        return ExitCode.of(survey);
    }

    private void tell(Survey survey, PythonChoice pythons) {
        var project = survey.project();
        terminal.say(project.verdict());
        var counts = project.counts();
        terminal.say(some(counts.pythonFiles(), "Python file") + ", " + some(counts.lines(), "line") + "; "
                + some(project.models().size(), "model") + ", "
                + some(project.dataFiles().size(), "data file") + ". Nothing was run.");
        if (project.projects().size() > 1) {
            terminal.say(project.projects().size() + " projects, the first is taken unless --project names another:");
            project.projects()
                    .forEach(one -> terminal.say("  " + (one.path().isEmpty() ? "." : one.path()) + "  ("
                            + one.kind().id() + ")"));
        }
        terminal.say("");
        for (EntryPoint point : project.entryPoints()) {
            terminal.say("  " + point.rank() + ". " + point.kind().id() + " " + point.target() + "  ("
                    + point.evidence() + ")");
        }
        survey.dependencies().dependencies().forEach(one -> terminal.say(DependencyText.of(one)));
        project.dataFiles()
                .forEach(file ->
                        terminal.say("  " + file.decision().id() + " " + file.path() + "  (" + file.reason() + ")"));
        if (!survey.declared().always().isEmpty()) {
            terminal.say(
                    "  By the files that the index has for each requirement; whether they also go together, slipway plan"
                            + " finds out:");
        }
        pythons.candidates()
                .forEach(one -> terminal.say("  Python " + one.interpreter().version() + "  "
                        + (one.fit().reason().isEmpty() ? "fits" : one.fit().reason())));
        survey.problems().forEach(terminal::problem);
        pythons.problems().forEach((Problem problem) -> terminal.problem(problem));
    }

    private static String some(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
