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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a plan from what was surveyed and what was chosen. Has no side effect: the same question gives the same plan. */
public final class Planner {
    static final String WRITE = "write";
    static final String ENVIRONMENT = "environment";
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
    private @Nullable Cargo cargo;
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
        Planner packed = packing(ids);
        return packed == null ? ship(ChosenArtifacts.of(ids)) : packed.ship(only);
    }

    /** The same planner for the folder with its notebook as a package; null where no notebook stands in the way. */
    private @Nullable Planner packing(Set<String> ids) {
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
        Cargo cargo = cargo();
        List<FileChange> changes = changes(fresh(cargo), problems);
        TriedVersions tried = TriedVersions.of(installed, isFresh());
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
        List<String> prepared = ids(steps);
        List<Step> filling = environment(tools, prepared, problems);
        boolean open = locked.install().isEmpty()
                && filling.stream().anyMatch(step -> step.id().equals(INSTALL))
                && InstalledWay.isOpen(pythons.settlement(), trial(tools.python()));
        // A packaging file that is new says what works, which is only known then.
        boolean after = open && isFresh();
        if (after) {
            steps.addAll(filling);
        }
        if (!changes.isEmpty()) {
            steps.add(Step.of(WRITE, title(changes))
                    .needs(after ? List.of(INSTALL) : List.of())
                    .does(new Action.WriteFiles(changes))
                    .always()
                    .build());
        }
        if (!after) {
            steps.addAll(filling);
        }
        Cargo going = going(cargo, changes);
        steps.add(stage(going, changes));
        Shipment shipment = new Shipment(
                profile.artifacts(),
                going,
                subject(fresh(cargo)),
                start().command(survey.project(), wanted, isFresh()),
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

    private Planner again() {
        Question now = new Question(
                question.survey(), question.profile(), pythons, engine, containers, StepRecords.of(folders.root()));
        var planner = new Planner(now, folders, platform, notebook);
        // What goes along was gathered already; what has been written into the folder since is no part of it.
        planner.cargo = cargo();
        return planner;
    }

    private ImportTrial trial(Interpreter python) {
        return Trials.of(survey, python.minor());
    }

    private String title(List<FileChange> changes) {
        return changes.size() == 1
                ? changes.getFirst().title()
                : notebook == null ? "Write the packaging files" : NotebookPackage.TITLE;
    }

    private Subject subject(@Nullable NewProject fresh) {
        Metadata metadata = survey.found().metadata();
        Start start = start();
        return new Subject(
                survey.project(),
                metadata,
                wish("name", fresh == null ? metadata.name() : fresh.name()),
                wish("version", fresh == null ? metadata.version() : fresh.version()),
                start.orLikeliest(survey.project(), profile),
                new StartCommand.Arguments(start.arguments(), start.chosen()),
                AsgiServer.of(wanted),
                declarable(),
                profile.agreed().expected(),
                locked.install());
    }

    private String wish(String field, String otherwise) {
        return profile.metadata().getOrDefault(field, otherwise);
    }

    /** The edits of the user's files that shipping will make first, for a screen that shows them. */
    public List<FileChange> changes() {
        Planner packed = packing(profile.artifacts().keySet());
        if (packed != null) {
            return packed.changes();
        }
        return changes(fresh(cargo()), new ArrayList<>());
    }

    private List<FileChange> changes(@Nullable NewProject fresh, List<Problem> problems) {
        try {
            List<FileChange> changes = PendingChanges.of(
                    survey, profile, fresh, backend -> packed(cargo()).with(backend));
            if (fresh != null) {
                return notebook == null
                        ? changes
                        : Stream.concat(changes.stream(), notebook.changes().stream())
                                .toList();
            }
            CarriedData carried = new CarriedData(folders.root(), cargo(), profile);
            List<FileChange> all = carried.with(changes);
            problems.addAll(carried.problems(all));
            return all;
        } catch (ShipException e) {
            // A file that cannot be edited could most often not be read either, and that has been said.
            String message = e.problem().message();
            if (problems.stream().noneMatch(known -> known.message().equals(message))) {
                problems.add(e.problem());
            }
            return List.of();
        }
    }

    /** @param surveyed what the files themselves tell */
    private List<Problem> problems(List<Problem> surveyed) {
        Set<Problem> problems = new LinkedHashSet<>(surveyed);
        problems.addAll(pythons.problems());
        engine.ifPresent(choice -> problems.addAll(choice.problems()));
        problems.addAll(locked.problems());
        Auditing.foretold(profile).ifPresent(problems::add);
        if (notebook != null) {
            problems.addAll(notebook.notes());
        }
        if (refusal != null) {
            problems.add(refusal);
        }
        for (String file : loose() ? List.<String>of() : CargoChoice.outsideOfPackages(survey.project(), profile)) {
            problems.add(Problem.warning(Topic.PROJECT, file + " is opened by code, but lies in no package.")
                    .so("A wheel cannot carry it.")
                    .advise("Move it into the package, and open it relative to __file__."));
        }
        problems.addAll(MoveChoice.problems(folders.root(), profile));
        problems.addAll(AdoptChoice.problems(folders.root(), profile));
        problems.addAll(
                LicenseChoice.problems(folders.root(), profile, survey.found().metadata()));
        AsgiServer.missing(start().entryPoint(), wanted).ifPresent(problems::add);
        if (isFresh()) {
            problems.addAll(wanted.unportable());
        }
        for (Problem told : wanted.problems()) {
            problems.removeIf(known -> known.line() > 0
                    && known.line() == told.line()
                    && java.util.Objects.equals(known.file(), told.file())
                    && known.severity() != Severity.ERROR);
            problems.add(told);
        }
        // A missing declaration is no obstacle where the declaration is about to be written from what was detected.
        Answered answered = new Answered(survey, profile, wanted, isFresh());
        problems.removeIf(problem -> !pythons.problems().contains(problem) && answered.holds(problem));
        return new ArrayList<>(problems);
    }

    private Start start() {
        return Start.of(survey.project(), survey.found().metadata(), profile);
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

    private Step stage(Cargo cargo, List<FileChange> changes) {
        List<String> files = cargo.files();
        return Step.of(STAGE, "Gather the files that go along")
                .needs(changes.isEmpty() ? List.of() : List.of(WRITE))
                .does(new Action.Mirror(folders.root(), files, folders.stage()))
                .inputs(files.stream().map(folders.root()::resolve).toList())
                .outputs(folders.stage())
                .build();
    }

    /** With the files that are about to be written. */
    private Cargo going(Cargo cargo, List<FileChange> changes) {
        Set<String> files = new TreeSet<>(cargo.files());
        for (FileChange change : changes) {
            String file = folders.root().relativize(change.file()).toString().replace('\\', '/');
            if (change.after() == null) {
                files.remove(file);
            } else {
                files.add(file);
            }
        }
        return new Cargo(List.copyOf(files), cargo.data(), cargo.used(), cargo.held());
    }

    /** Worked out once for all that is asked of this planner. */
    private Cargo cargo() {
        Cargo known = cargo;
        if (known == null) {
            known = CargoChoice.of(survey.project(), profile, loose());
            known = notebook == null ? known : notebook.with(known);
            cargo = known;
        }
        return known;
    }

    /** Whether the packaging file is ours to write, and packs loose modules. */
    private boolean loose() {
        return isFresh() && FreshProject.isLoose(survey.project(), start().entryPoint());
    }

    private boolean isFresh() {
        return !survey.found().metadata().isDeclared();
    }

    private @Nullable NewProject fresh(Cargo cargo) {
        return isFresh() ? packed(cargo) : null;
    }

    private NewProject packed(Cargo cargo) {
        // A path of this machine is no requirement that a wheel can carry.
        List<String> carried = declarable().stream()
                .map(dev.slipway.dependency.DirectReference::declarable)
                .filter(text -> dev.slipway.requirement.Requirement.tryParse(text) != null)
                .toList();
        NewProject made = FreshProject.of(survey.project(), start().entryPoint(), carried, cargo, pythons.chosen());
        return notebook == null ? made : notebook.with(made);
    }

    /** What a first packaging file declares: what was wanted, as far as it can be had, and the limits within which it works. */
    private List<String> declarable() {
        return installed.declarable(wanted.texts());
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
