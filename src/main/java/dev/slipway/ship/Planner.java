package dev.slipway.ship;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Cargo;
import dev.slipway.artifact.ShipFolders;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.Subject;
import dev.slipway.change.FileChange;
import dev.slipway.container.Containers;
import dev.slipway.environment.Engine;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.NewProject;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Revision;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.run.StepRecords;
import dev.slipway.verify.ImportTrial;
import dev.slipway.verify.StartCommand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a plan from what was surveyed and what was chosen. Has no side effect: the same question gives the same plan. */
public final class Planner {
    static final String WRITE = "write";
    public static final String ENVIRONMENT = "environment";
    static final String INSTALL = "install";
    static final String STAGE = "stage";

    private final Question question;
    private final Survey survey;
    private final Profile profile;
    private final PythonChoice pythons;
    private final Optional<EngineChoice> engine;
    private final Containers containers;
    private final StepRecords records;
    private final ShipFolders folders;
    private final Platform platform;
    private final Wanted wanted;
    private final Locked locked;
    private final @Nullable NotebookPackage notebook;
    private final InstalledWay installed;
    private final Packing packing;
    private @Nullable ImportTrial trial;
    private @Nullable Problem refusal;

    /** What a plan follows from. */
    public record Question(
            Survey survey,
            Profile profile,
            PythonChoice pythons,
            Optional<EngineChoice> engine,
            Containers containers,
            StepRecords records) {}

    public Planner(Question question, ShipFolders folders, Platform platform) {
        this(question, folders, platform, null);
    }

    private Planner(Question question, ShipFolders folders, Platform platform, @Nullable NotebookPackage notebook) {
        this.question = question;
        this.notebook = notebook;
        this.profile = notebook == null ? question.profile() : NotebookPackage.after(question.profile());
        this.survey = notebook == null ? question.survey().startedBy(profile) : notebook.survey();
        this.pythons = question.pythons();
        this.engine = question.engine();
        this.containers = question.containers();
        this.records = question.records();
        this.folders = folders;
        this.platform = platform;
        this.wanted = Wanted.of(survey, profile);
        this.locked = pythons.chosen()
                .map(python -> Locked.of(survey, profile, python.version()))
                .orElse(Locked.NONE);
        this.installed = InstalledWay.of(pythons.settlement(), folders.own(), records);
        this.packing =
                new Packing(folders.root(), survey, profile, pythons, installed.declarable(wanted.texts()), notebook);
    }

    /** The steps that make the project's environment, and no artifact. */
    public Plan environment() {
        List<Problem> problems = problems(survey.problems(profile));
        return tools().map(tools -> {
                    List<Step> steps = new ArrayList<>(tools.engine().prepare());
                    steps.addAll(environment(tools, ids(steps), problems));
                    return new Plan(folders.root(), steps, problems);
                })
                .orElseGet(() -> new Plan(folders.root(), List.of(), problems));
    }

    /**
     * The steps that make artifacts.
     *
     * @param only ids of the artifacts to make; empty for all that the profile names
     * @throws ShipException (BAD_ARGUMENT) if there is no artifact of such an id
     */
    public Plan ship(Set<String> only) {
        Set<String> ids = only.isEmpty() ? profile.artifacts().keySet() : only;
        Planner packed = packaged(ids);
        return packed == null ? ship(ChosenArtifacts.of(ids)) : packed.ship(only);
    }

    /** The same planner for the folder with its notebook as a package; null where no notebook stands in the way. */
    private @Nullable Planner packaged(Set<String> ids) {
        if (notebook != null || !ChosenArtifacts.needProgram(ids)) {
            return null;
        }
        try {
            return NotebookPackage.of(survey, profile, pythons.chosen())
                    .map(made -> new Planner(question, folders, platform, made))
                    .orElse(null);
        } catch (ShipException e) {
            refusal = e.problem();
            return null;
        }
    }

    private Plan ship(List<Artifact> artifacts) {
        List<Problem> told = survey.problems(profile);
        boolean unfit = told.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        List<Problem> problems = problems(told);
        List<FileChange> changes = packing.changes(problems);
        TriedVersions tried = TriedVersions.of(installed, packing.isFresh());
        problems.addAll(tried.problems());
        if (artifacts.isEmpty()) {
            problems.add(
                    Problem.error(Topic.SHIP, "Nothing is chosen to be made.").advise("Choose an artifact."));
        }
        Optional<Tools> had = tools();
        if (had.isEmpty() || unfit) {
            return new Plan(folders.root(), List.of(), problems);
        }
        Tools tools = had.get();
        List<Step> steps = new ArrayList<>(tools.engine().prepare());
        List<Step> filling = environment(tools, ids(steps), problems);
        steps.addAll(tools.engine().prepareBuilding());
        List<String> prepared = ids(steps);
        boolean open = locked.install().isEmpty()
                && filling.stream().anyMatch(step -> step.id().equals(INSTALL))
                && InstalledWay.isOpen(pythons.settlement(), trial(tools.python()));
        // A packaging file that is new says what works, which is only known then.
        boolean after = open && packing.isFresh();
        if (after) {
            steps.addAll(filling);
        }
        if (!changes.isEmpty()) {
            steps.add(write(changes, after ? List.of(INSTALL) : List.of()));
        }
        if (!after) {
            steps.addAll(filling);
        }
        Cargo going = packing.cargo(changes);
        steps.add(stage(going, changes));
        Shipment shipment = shipment(tools, going, prepared, tried);
        for (Artifact artifact : artifacts) {
            artifact.check(shipment).stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
            Set<String> there = new LinkedHashSet<>(ids(steps));
            artifact.steps(shipment).stream()
                    .filter(step -> there.add(step.id()))
                    .map(step -> open ? tried.waiting(step) : step)
                    .forEach(steps::add);
        }
        Revision revision = open ? new Revision(INSTALL, () -> again().ship(artifacts)) : null;
        return new Plan(folders.root(), steps, problems, revision);
    }

    private Shipment shipment(Tools tools, Cargo going, List<String> prepared, TriedVersions tried) {
        return new Shipment(
                profile.artifacts(),
                going,
                subject(packing.fresh()),
                packing.start().command(survey.project(), wanted, packing.isFresh()),
                tools.python(),
                pythons.candidates().stream()
                        .filter(PythonChoice.Candidate::fits)
                        .map(PythonChoice.Candidate::interpreter)
                        .toList(),
                tools.engine(),
                containers,
                platform,
                prepared,
                STAGE,
                folders,
                tried.constraints());
    }

    private Planner again() {
        Question now = new Question(
                question.survey(), question.profile(), pythons, engine, containers, StepRecords.of(folders.root()));
        var planner = new Planner(now, folders, platform, notebook);
        planner.packing.gathered(packing);
        return planner;
    }

    private ImportTrial trial(Interpreter python) {
        ImportTrial known = trial;
        if (known == null) {
            known = Trials.of(survey, python.minor());
            trial = known;
        }
        return known;
    }

    private Subject subject(@Nullable NewProject fresh) {
        Metadata metadata = survey.found().metadata();
        Start start = packing.start();
        return new Subject(
                survey.project(),
                metadata,
                wish("name", fresh == null ? metadata.name() : fresh.name()),
                wish("version", fresh == null ? metadata.version() : fresh.version()),
                start.orLikeliest(survey.project(), profile),
                new StartCommand.Arguments(start.arguments(), start.chosen()),
                AsgiServer.of(wanted),
                installed.declarable(wanted.texts()),
                profile.agreed().expected(),
                locked.install());
    }

    private String wish(String field, String otherwise) {
        return profile.metadata().getOrDefault(field, otherwise);
    }

    /** The edits of the user's files that shipping will make first, for a screen that shows them. */
    public List<FileChange> changes() {
        Planner packed = packaged(profile.artifacts().keySet());
        return packed == null ? packing.changes() : packed.changes();
    }

    private List<Problem> problems(List<Problem> surveyed) {
        return new PlanProblems(folders.root(), survey, profile, pythons, engine, wanted, locked, packing, notebook)
                .with(surveyed, refusal);
    }

    /** The interpreter and the engine that work. */
    private record Tools(Interpreter python, Engine engine) {}

    private Optional<Tools> tools() {
        Engine chosen = engine.map(EngineChoice::engine).orElse(null);
        return chosen == null
                ? Optional.empty()
                : pythons.chosen().map(python -> new Tools(python, chosen.with(wanted.sources())));
    }

    private List<Step> environment(Tools tools, List<String> prepared, List<Problem> problems) {
        return new EnvironmentSteps(tools.engine(), tools.python(), folders, platform, records)
                .steps(
                        new EnvironmentSteps.Contents(wanted, locked, pythons.settlement(), trial(tools.python())),
                        prepared,
                        problems);
    }

    private Step write(List<FileChange> changes, List<String> needs) {
        return Step.of(WRITE, packing.title(changes))
                .needs(needs)
                .does(new Action.WriteFiles(changes))
                .always()
                .build();
    }

    private Step stage(Cargo cargo, List<FileChange> changes) {
        List<String> files = cargo.files();
        return Step.of(STAGE, "Gather the files that go along")
                .needs(changes.isEmpty() ? List.of() : List.of(WRITE))
                .does(new Action.Mirror(folders.root(), files, folders.stage()))
                .inputs(files.stream().map(folders.root()::resolve).toList())
                .outputs(folders.stage())
                .build();
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
