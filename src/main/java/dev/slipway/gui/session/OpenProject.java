package dev.slipway.gui.session;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoEntry;
import dev.slipway.change.UndoHistory;
import dev.slipway.dependency.CoreMetadata;
import dev.slipway.dependency.IndexFile;
import dev.slipway.dependency.Listing;
import dev.slipway.dependency.Listings;
import dev.slipway.environment.EngineChoice;
import dev.slipway.environment.EnvironmentState;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.project.ScanListener;
import dev.slipway.project.SubProject;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Input;
import dev.slipway.run.RunListener;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.Host;
import dev.slipway.ship.PackageProposal;
import dev.slipway.ship.Planner;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the window asks of the core about one project. Every call may take long; none is made on the toolkit's thread. */
public final class OpenProject {
    static final String HOLDER = "a Slipway window";
    private static final String USUAL_PYTHON = "3.11";

    private final Workspace workspace;
    private final Profile atOpening;
    private volatile List<SubProject> projects = List.of();

    private OpenProject(Workspace workspace) {
        this.workspace = workspace;
        this.atOpening = workspace.profile();
    }

    /**
     * Opens a folder, or a profile with the folder it lies in.
     *
     * @throws dev.slipway.problem.ShipException if there is neither, or the profile cannot be read
     */
    public static OpenProject open(Path path, Host host) {
        return new OpenProject(Workspace.open(path, host).picked(null, ScanListener.SILENT));
    }

    public Path root() {
        return workspace.root();
    }

    /** What a person calls it before anything of it was read. */
    public String name() {
        Path name = root().getFileName();
        return name == null ? root().toString() : name.toString();
    }

    public Profile profile() {
        return atOpening;
    }

    /** Where what is handed over goes. */
    public Path output(Profile wanted) {
        return workspace.folders(wanted, null).output();
    }

    /** Saves run one after the other, so that the last choice is the one that stays. */
    synchronized void save(Profile changed) {
        workspace.save(changed);
    }

    /** The projects of the folder that was opened, this one among them; as far as they are known. */
    public List<SubProject> projects() {
        return projects;
    }

    /** Which of {@link #projects()} this is. */
    public String picked() {
        return workspace.project();
    }

    Survey survey(Profile wanted, ScanListener listener) {
        if (projects.isEmpty() && !picked().isEmpty()) {
            projects = workspace.projects(ScanListener.SILENT);
        }
        workspace.askAhead();
        return workspace.survey(wanted, listener);
    }

    /** The same with what the index tells of unknown modules. */
    Survey withNames(Survey survey, Profile wanted) {
        return workspace.withNames(survey, wanted);
    }

    Outlook outlook(Survey survey, Profile wanted) {
        FoundInterpreters found = workspace.host().interpreters();
        PythonChoice fitting = workspace.pythons(survey, wanted);
        workspace.fetchResolver(survey, wanted, fitting, _ -> {}, new Cancellation());
        PythonChoice pythons = workspace.elsewhere(survey, wanted, workspace.settle(survey, wanted, fitting));
        Optional<EngineChoice> engine = workspace.engine(wanted, pythons);
        Planner planner = workspace.planner(survey, wanted, pythons, engine, null);
        Optional<EnvironmentState> environment = pythons.chosen()
                .map(python -> EnvironmentState.of(
                        workspace.folders(wanted, null).venv(),
                        python,
                        workspace.host().platform()));
        Plan shipping = planner.ship(Set.of());
        return new Outlook(
                found,
                pythons,
                engine,
                environment,
                planner.changes(),
                planner.environment(),
                shipping,
                Forecast.of(shipping, output(wanted)));
    }

    /** The edits of the user's files that follow from these choices, on the same Python. */
    List<FileChange> changes(Survey survey, Profile wanted, Outlook outlook) {
        return workspace
                .planner(survey, wanted, outlook.pythons(), outlook.engine(), null)
                .changes();
    }

    /**
     * The folder as a package, looked at only.
     *
     * @throws ShipException as {@link PackageProposal#of}
     */
    public PackageProposal modularize(Survey survey, Profile wanted, Outlook outlook, String name, String start) {
        return workspace.modularize(survey, wanted, outlook.pythons(), name, start);
    }

    /** What the file that would be installed says about itself; empty where the index does not serve that. */
    public Optional<CoreMetadata> about(Survey survey, Listing listing) {
        IndexFile file = listing.file();
        return file == null
                ? Optional.empty()
                : workspace.index(survey).metadata(file).map(CoreMetadata::parse);
    }

    /** What is asked about its packages, their lock and its environment. */
    public PackageWork packages() {
        return new PackageWork(workspace);
    }

    /** What tells of the listings of the index for the Python that is taken; to a usual one before that is known. */
    Listings listings(Survey survey, @Nullable Outlook outlook) {
        String python = outlook == null
                ? USUAL_PYTHON
                : outlook.pythons().chosen().map(Interpreter::minor).orElse(USUAL_PYTHON);
        return new Listings(workspace.index(survey), python, workspace.host().target());
    }

    Optional<UndoEntry> write(List<FileChange> changes) {
        try (var _ = workspace.lock(HOLDER)) {
            return UndoHistory.of(root()).apply(changes);
        }
    }

    /** What was edited, the latest first, and whether something that was taken back can be made again. */
    Edits.History history() {
        UndoHistory history = UndoHistory.of(root());
        return new Edits.History(history.list(), history.canRedo());
    }

    Optional<UndoEntry> redo() {
        try (var _ = workspace.lock(HOLDER)) {
            return UndoHistory.of(root()).redo();
        }
    }

    Optional<UndoEntry> undo() {
        try (var _ = workspace.lock(HOLDER)) {
            return UndoHistory.of(root()).undo();
        }
    }

    /**
     * The steps that get a Python which is not on this machine.
     *
     * @throws ShipException (TOOL_MISSING) if there is no uv to get it with
     */
    Plan gettingPython(String version) {
        Host host = workspace.host();
        List<Step> steps = host.engines().installPython(version, host.interpreters());
        if (steps.isEmpty()) {
            throw new ShipException(
                    ShipException.Kind.TOOL_MISSING,
                    Problem.error(
                                    Topic.ENVIRONMENT,
                                    "Python " + version + " cannot be fetched, because uv is not here.")
                            .advise("Install uv, or Python " + version + " by other means, and scan again."));
        }
        return new Plan(root(), steps, List.of());
    }

    /** Runs a plan that makes no artifact. */
    void run(Plan plan, RunListener listener, Cancellation cancellation) {
        try (var _ = workspace.lock(HOLDER)) {
            workspace.run(plan, listener, cancellation);
        }
    }

    /** Runs a plan that changes nothing of the project, which may take as long as a person wants. */
    void runOnly(Plan plan, Input input, RunListener listener, Cancellation cancellation) {
        workspace.run(plan, input, listener, cancellation);
    }

    ShipResult ship(Outlook outlook, Profile wanted, RunListener listener, Cancellation cancellation) {
        try (var _ = workspace.lock(HOLDER)) {
            var shipping = Shipping.of(outlook.shipping(), wanted, output(wanted), outlook.pythons(), outlook.engine());
            return workspace.ship(shipping, listener, cancellation);
        }
    }

    /** What a later start screen shows of this project. */
    void remember(Recent recent) {
        new Recents(workspace.host().folders().config()).add(recent);
    }

    /** How it stood when it was last open. */
    Optional<Recent> remembered() {
        return new Recents(workspace.host().folders().config())
                .list().stream().filter(recent -> recent.path().equals(path())).findFirst();
    }

    /** The folder; the profile where that is not the folder's own. */
    Path path() {
        Path profile = workspace.profilePath();
        Path opened = workspace.opened();
        return profile.equals(opened.resolve(ProfileFile.NAME)) ? opened : profile;
    }

    public Host host() {
        return workspace.host();
    }
}
