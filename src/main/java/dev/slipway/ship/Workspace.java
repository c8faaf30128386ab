package dev.slipway.ship;

import dev.slipway.artifact.ShipFolders;
import dev.slipway.change.ProjectLock;
import dev.slipway.dependency.Declared;
import dev.slipway.dependency.DeclaredRequirements;
import dev.slipway.dependency.ImportMap;
import dev.slipway.dependency.ModuleSearch;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.environment.EngineChoice;
import dev.slipway.plan.Plan;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import dev.slipway.project.SubProject;
import dev.slipway.project.Wrapping;
import dev.slipway.project.folder.FolderGuard;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Input;
import dev.slipway.run.PlanRunner;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepRecords;
import dev.slipway.verify.FailureReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One project that is open: its folder, its profile, and what can be done with them. Both faces work through it, so that both do the
 * same. Its methods may take long (a scan, the index, a run): call them from a background thread.
 */
public final class Workspace {
    private final Path opened;
    private final Path root;
    private final ProfileFile file;
    private final boolean profileExists;
    private final Host host;

    private Workspace(Path opened, Path root, ProfileFile file, boolean profileExists, Host host) {
        this.opened = opened;
        this.root = root;
        this.file = file;
        this.profileExists = profileExists;
        this.host = host;
    }

    /**
     * Opens a folder, with the profile in it if there is one, or a profile, with the folder it lies in. Writes nothing.
     *
     * @throws ShipException (BAD_ARGUMENT) if neither is there or the folder is a whole drive or home, (BAD_INPUT) if the profile cannot be read
     */
    public static Workspace open(Path folderOrProfile, Host host) {
        Path path = folderOrProfile.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            FolderGuard.check(path, UserFolders.home());
            Path profile = path.resolve(ProfileFile.NAME);
            boolean exists = Files.isRegularFile(profile);
            return new Workspace(
                    path, path, exists ? ProfileFile.open(profile) : ProfileFile.fresh(profile), exists, host);
        }
        if (!Files.exists(path)) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.PROJECT, "There is no folder or profile " + path + ".")
                            .in(path.toString(), 0, 0)
                            .advise("Look where it was moved, and open it there."));
        }
        if (!ProfileFile.isNamed(path)) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(
                                    Topic.PROJECT,
                                    path + " is no folder, and no profile, which ends in .json or .slipway.")
                            .advise("Open the folder that the file lies in."));
        }
        Path folder = path.getParent();
        if (folder == null) {
            folder = path;
        }
        return new Workspace(folder, folder, ProfileFile.open(path), true, host);
    }

    /** Opens it with its likeliest project taken, without anybody who watches; as {@link #open} and {@link #picked}. */
    public static Workspace project(Path folderOrProfile, Host host) {
        return open(folderOrProfile, host).picked(null, ScanListener.SILENT);
    }

    /**
     * The same folder, with one of the projects in it taken.
     *
     * @param wanted its folder, relative to the one that was opened with {@code /}; null for that of the profile, or else the likeliest
     * @throws ShipException (BAD_ARGUMENT) if there is no such folder, or as {@link #survey}
     */
    public Workspace picked(@Nullable String wanted, ScanListener listener) {
        String chosen = wanted == null ? profile().project() : wanted;
        if (chosen == null) {
            chosen = Wrapping.mayBe(opened) ? PickedFolder.likeliest(scanner().scan(opened, listener)) : "";
        }
        return new Workspace(opened, PickedFolder.of(opened, chosen), file, profileExists, host);
    }

    /** The folder that was opened; that of the project may be one in it. */
    public Path opened() {
        return opened;
    }

    /** Which of the projects is taken, relative to the folder that was opened with {@code /}; empty for that folder itself. */
    public String project() {
        return opened.relativize(root).toString().replace('\\', '/');
    }

    /** All the projects in the folder that was opened, which is read for that. */
    public List<SubProject> projects(ScanListener listener) {
        return scanner().scan(opened, listener).projects();
    }

    public Path root() {
        return root;
    }

    public Host host() {
        return host;
    }

    /** Where the profile is, or will be when it is first saved. */
    public Path profilePath() {
        return file.path();
    }

    /** Whether the profile was on disk when the project was opened. */
    public boolean hasProfile() {
        return profileExists;
    }

    /** What is chosen; what Slipway proposes where nothing is. */
    public Profile profile() {
        return profileExists ? file.profile() : Profile.proposed();
    }

    /**
     * Keeps what is chosen.
     *
     * @throws ShipException as {@link ProfileFile#save}
     */
    public void save(Profile profile) {
        file.save(profile);
    }

    /**
     * Takes the project for oneself, as long as the lock is open.
     *
     * @param holder who takes it, for the message that a second one gets: "the window"
     * @throws ShipException (CANNOT_WRITE) if somebody else has it, or the folder cannot be written
     */
    public ProjectLock lock(String holder) {
        return ProjectLock.take(root, holder);
    }

    /** Begins with what {@link #pythons} will ask, on other threads; to be called before a {@link #survey} that it comes after. */
    public void askAhead() {
        host.finder().findAhead();
        host.index()
                .lookUpAhead(DeclaredRequirements.of(root).always().stream()
                        .map(Declared::distribution)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Reads the folder; see {@link Survey}. */
    public Survey survey(Profile profile, ScanListener listener) {
        return Survey.of(root, scanner(), profile.python(), listener);
    }

    private ProjectScanner scanner() {
        return new ProjectScanner(host.folders().cache());
    }

    /** Asks the index for the distributions of modules that nobody else knows; see {@link Survey#withNamesOf}. */
    public Survey withNames(Survey survey, Profile profile) {
        return survey.withNamesOf(new ModuleSearch(host.index(NamedSources.of(survey))), profile.python());
    }

    /** The index, with what the files of the project name besides. */
    public PackageIndex index(Survey survey) {
        return host.index(NamedSources.of(survey));
    }

    /** As {@link PythonSearch#choose}. */
    public PythonChoice pythons(Survey survey, Profile profile) {
        return pythons(survey, profile, profile.python());
    }

    /** @param wanted a version, a path, or null to leave the choice to Slipway */
    public PythonChoice pythons(Survey survey, Profile profile, @Nullable String wanted) {
        return search().choose(survey, profile, wanted);
    }

    /** As {@link PythonSearch#elsewhere}. */
    public ElsewhereFits elsewhere(Survey survey, Profile profile) {
        return search().elsewhere(survey, profile);
    }

    /** The same choice, with the word of each platform of the profile on which its Python cannot meet the requirements. */
    public PythonChoice elsewhere(Survey survey, Profile profile, PythonChoice pythons) {
        return pythons.with(elsewhere(survey, profile).problems(pythons.chosen()));
    }

    /** As {@link PythonSearch#settle}. */
    public PythonChoice settle(Survey survey, Profile profile, PythonChoice pythons) {
        return search().settle(survey, profile, pythons);
    }

    /** Does what {@link PythonSearch#fetching} plans, not in the project's folder, which may not be touched before anything was decided. */
    public void fetchResolver(
            Survey survey, Profile profile, PythonChoice pythons, RunListener listener, Cancellation cancellation) {
        Plan plan = search().fetching(survey, profile, pythons);
        if (!plan.steps().isEmpty()) {
            run(plan, listener, cancellation);
        }
    }

    private PythonSearch search() {
        return new PythonSearch(host, root);
    }

    /** The engine that makes environments for this Python; empty if none is chosen, or if there is none. */
    public Optional<EngineChoice> engine(Profile profile, PythonChoice pythons) {
        return pythons.chosen().map(python -> host.engines().choose(profile.engine(), python, host.interpreters()));
    }

    /**
     * What can be planned with these choices.
     *
     * @param engine see {@link #engine}
     * @param output folder for what is made, in place of the profile's; null for that
     */
    public Planner planner(
            Survey survey,
            Profile profile,
            PythonChoice pythons,
            Optional<EngineChoice> engine,
            @Nullable Path output) {
        return new Planner(
                new Planner.Question(
                        survey,
                        profile,
                        pythons,
                        engine,
                        host.containers(NamedSources.of(survey)),
                        StepRecords.of(root)),
                folders(profile, output),
                host.platform());
    }

    /**
     * The folder turned into a package, as edits that nobody has made yet.
     *
     * @param name of the package; null for the proposed one
     * @param start the script or notebook that it starts; null for the likeliest
     * @throws ShipException as {@link PackageProposal#of}
     */
    public PackageProposal modularize(
            Survey survey, Profile profile, PythonChoice pythons, @Nullable String name, @Nullable String start) {
        return PackageProposal.of(survey, profile, pythons.chosen(), name, start);
    }

    /** Where things of this project lie. */
    public ShipFolders folders(Profile profile, @Nullable Path output) {
        Path to = output == null
                ? opened.resolve(profile.output())
                : output.toAbsolutePath().normalize();
        String id = UUID.nameUUIDFromBytes(root.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new ShipFolders(root, to, host.folders().cache().resolve("try").resolve(id.substring(0, 8)));
    }

    /** Runs a plan that makes no artifact, such as that of the environment. */
    public RunEvent.Finished run(Plan plan, RunListener listener, Cancellation cancellation) {
        return run(plan, Input.NONE, listener, cancellation);
    }

    /** The same; its programs read what a person gives them. */
    public RunEvent.Finished run(Plan plan, Input input, RunListener listener, Cancellation cancellation) {
        return runner(input).run(plan, listener, cancellation);
    }

    /**
     * Runs a plan that makes artifacts, and writes down what came of it in the output folder. Pending changes of the profile are cleared
     * once they are in the user's files.
     *
     * @throws ShipException (BAD_INPUT) if the plan has errors; (CANNOT_WRITE) if the result cannot be written
     */
    public ShipResult ship(Shipping shipping, RunListener listener, Cancellation cancellation) {
        return shipping.run(this, runner(Input.NONE), listener, cancellation);
    }

    private PlanRunner runner(Input input) {
        return new PlanRunner(
                host.processes().reading(input),
                new FailureReader(
                        module -> ImportMap.bundled().find(module).map(ImportMap.Entry::distribution),
                        module -> Files.isDirectory(root.resolve(module))
                                || Files.isRegularFile(root.resolve(module + ".py")),
                        new OwnFileNames(root)));
    }
}
