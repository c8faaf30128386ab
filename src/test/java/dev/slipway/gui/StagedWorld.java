package dev.slipway.gui;

import dev.slipway.artifact.ShipFolders;
import dev.slipway.container.Containers;
import dev.slipway.dependency.Listing;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.PythonFit;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.Settlement;
import dev.slipway.dependency.settle.Way;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Engines;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.InterpreterFinder;
import dev.slipway.environment.Skipped;
import dev.slipway.gui.session.Outlook;
import dev.slipway.plan.Plan;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Profile;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import dev.slipway.run.StepRecords;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.Host;
import dev.slipway.ship.Planner;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.tool.SearchPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine and an index that are the same wherever pictures are taken; projects are read for real. */
final class StagedWorld {
    static final Interpreter PYTHON_313 = python("3.13.1", "/home/ann/.pyenv/versions/3.13.1/bin/python3.13", "pyenv");
    static final Interpreter PYTHON_311 = python("3.11.7", "/home/ann/.pyenv/versions/3.11.7/bin/python3.11", "pyenv");
    static final Interpreter PYTHON_310 = python("3.10.13", "/usr/bin/python3.10", "system");
    static final Interpreter PYTHON_38 = python("3.8.18", "/home/ann/.pyenv/versions/3.8.18/bin/python3.8", "pyenv");

    private static final Map<String, String> NEWEST = Map.of(
            "numpy",
            "1.22.4",
            "h5py",
            "3.15.1",
            "scikit-learn",
            "1.0.2",
            "python-dateutil",
            "2.9.0",
            "tabulate",
            "0.9.0");

    private final Path home;
    private final ProcessRunner processes = new ProcessRunner(new Redactor());
    private final UserFolders folders;

    StagedWorld(Path home) {
        this.home = home;
        this.folders = new UserFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data"));
    }

    UserFolders folders() {
        return folders;
    }

    /** A machine without engines for images, whose Pythons nobody asks. */
    Host host(String path) {
        Platform platform = Platform.LINUX;
        return new Host(
                platform,
                folders,
                new InterpreterFinder(platform, Map.of(), home, folders, processes),
                engines(),
                PackageIndex.current(folders.cache()),
                TargetPlatform.current(),
                containers(path),
                processes);
    }

    private Engines engines() {
        return new Engines(Platform.LINUX, Map.of(), home, folders, processes);
    }

    private Containers containers(String path) {
        return new Containers(SearchPath.of(Platform.LINUX, Map.of("PATH", path)), folders, processes, Map.of(), home);
    }

    /** Read for real, but always in the same time. */
    static Survey survey(Path root, Profile profile) {
        Survey read = Survey.of(root, new ProjectScanner(), profile.python(), ScanListener.SILENT);
        Project found = read.project();
        var project = new Project(
                found.root(),
                found.kind(),
                found.verdict(),
                found.projects(),
                found.entryPoints(),
                found.imports(),
                found.calls(),
                found.sources(),
                found.others(),
                found.dataFiles(),
                found.models(),
                found.packaging(),
                found.installs(),
                found.secrets(),
                found.counts(),
                Duration.ofMillis(140),
                found.problems());
        return new Survey(
                project,
                read.found(),
                read.declared(),
                read.dependencies(),
                read.version(),
                read.outdated(),
                read.misdeclared());
    }

    /** What follows on a machine with four Pythons, of which the project takes the wanted one. */
    Outlook outlook(Path root, Survey survey, Profile profile, List<PythonFit> fits, @Nullable String wanted) {
        List<Interpreter> pythons = List.of(PYTHON_313, PYTHON_311, PYTHON_310, PYTHON_38);
        var found = new FoundInterpreters(
                pythons, List.of(new Skipped(Path.of("/usr/bin/python2.7"), "Python 2 is too old")), PYTHON_311);
        List<String> names = survey.dependencies().dependencies().stream()
                .filter(one -> one.required() && one.distribution() != null)
                .map(one -> one.declared() == null ? one.distribution() : one.declared())
                .toList();
        PythonChoice choice = settled(
                names,
                PythonChoice.of(new PythonChoice.Question(
                        pythons, fits, survey.found().metadata().requiresPython(), wanted, "3.11.7")));
        Optional<EngineChoice> engine = choice.chosen().map(python -> engines().choose("pip", python, found));
        var places = new ShipFolders(root, root.resolve("dist"), home.resolve("cache/try/project"));
        var planner = new Planner(
                new Planner.Question(survey, profile, choice, engine, containers(""), StepRecords.of(root)),
                places,
                Platform.LINUX);
        Plan shipping = planner.ship(Set.of());
        return new Outlook(
                found,
                choice,
                engine,
                choice.chosen().map(python -> EnvironmentState.of(places.venv(), python, Platform.LINUX)),
                planner.changes(),
                planner.environment(),
                shipping,
                Forecast.of(shipping, places.output()));
    }

    private static PythonChoice settled(List<String> names, PythonChoice choice) {
        return new PythonChoice(
                choice.candidates(),
                choice.chosen(),
                choice.problems(),
                choice.chosen().map(python -> new Settlement(python, List.of(), List.of(way(names)))),
                choice.wish());
    }

    private static Way way(List<String> texts) {
        Map<String, String> versions = new HashMap<>();
        for (String text : texts) {
            String name = Requirement.parse(text).normalizedName();
            if (NEWEST.containsKey(name)) {
                versions.put(name, NEWEST.get(name));
            }
        }
        return new Way(texts, versions, Set.of(), List.of(), Dates.NONE, List.of());
    }

    /** All of them meet the requirements. */
    static List<PythonFit> allFit() {
        return List.of(fits("3.8"), fits("3.9"), fits("3.10"), fits("3.11"), fits("3.12"), fits("3.13"));
    }

    /** Only those up to 3.9 meet the requirements, of which one is there. */
    static List<PythonFit> oldOnesFit() {
        List<PythonFit> all = new ArrayList<>(List.of(fits("3.8"), fits("3.9")));
        for (String minor : List.of("3.10", "3.11", "3.12", "3.13")) {
            all.add(new PythonFit(
                    minor, PythonFit.Verdict.DOES_NOT_FIT, "scikit-learn 0.24.2 has no wheel for Python " + minor));
        }
        return all;
    }

    private static PythonFit fits(String minor) {
        return new PythonFit(minor, PythonFit.Verdict.FITS, "");
    }

    static List<Listing> listings(Survey survey) {
        List<Listing> all = new ArrayList<>();
        survey.dependencies().dependencies().forEach(one -> {
            String name = one.distribution();
            String version = name == null ? null : NEWEST.get(name);
            if (name != null && version != null) {
                Version newest = Version.parse(version);
                all.add(new Listing(name, newest, newest, null, 1_000_000L + 2_300_000L * name.length(), ""));
            }
        });
        return all;
    }

    private static Interpreter python(String version, String path, String source) {
        return new Interpreter(version, Path.of(path), source, "cpython", "x86_64", true, false, true);
    }
}
