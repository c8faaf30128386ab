package dev.slipway.ship.upkeep;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.Offer;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Reasons;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.dependency.upkeep.Outdated;
import dev.slipway.dependency.upkeep.Removal;
import dev.slipway.dependency.upkeep.Upgrade;
import dev.slipway.environment.Interpreter;
import dev.slipway.platform.VenvLayout;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The packages in a project's environment, as they are now. Nothing here changes anything: edits are returned, and
 * {@link EnvironmentEdits} makes them. May ask the index: call it from a background thread.
 */
public final class Packages {
    private final Workspace workspace;
    private final Survey survey;
    private final Profile profile;
    private final Contents contents;
    private final Wanted wanted;
    private final DependencyGraph graph;

    private Packages(Workspace workspace, Survey survey, Profile profile, Contents contents) {
        this.workspace = workspace;
        this.survey = survey;
        this.profile = profile;
        this.contents = contents;
        this.wanted = Wanted.of(survey, profile);
        this.graph = DependencyGraph.of(contents, wanted.requirements());
    }

    /**
     * Reads a project and its environment.
     *
     * @throws dev.slipway.problem.ShipException (BAD_ARGUMENT) if it has no environment that works
     */
    public static Packages of(Workspace workspace) {
        return of(workspace, workspace.survey(workspace.profile(), ScanListener.SILENT), workspace.profile());
    }

    /** As {@link #of(Workspace)}, of a project that was read already. */
    public static Packages of(Workspace workspace, Survey survey, Profile profile) {
        Path venv = workspace.folders(profile, null).venv();
        return new Packages(
                workspace,
                survey,
                profile,
                Contents.require(
                        venv, workspace.host().platform(), workspace.host().target()));
    }

    /** What is installed, with what is broken in it. */
    public Contents contents() {
        return contents;
    }

    /** Which needs which. */
    public DependencyGraph graph() {
        return graph;
    }

    /** Normalised names that the project itself wants. */
    public Set<String> wantedNames() {
        return wanted.requirements().stream().map(Requirement::normalizedName).collect(Collectors.toSet());
    }

    /** Where in the project each is wanted, such as {@code requirements.txt:3}; by normalised name. */
    public Map<String, String> places() {
        return places(wanted);
    }

    static Map<String, String> places(Wanted wanted) {
        return wanted.wishes().stream()
                .filter(wish -> !wish.place().isEmpty())
                .collect(Collectors.toMap(Wish::name, Wish::place, (one, other) -> one));
    }

    /** The ways that lead to a distribution. */
    public List<Reasons.Way> why(String name) {
        return Reasons.of(graph, name, wantedNames());
    }

    /** How all that is installed stands to what the index offers, asked in parallel, answers kept for some minutes. */
    public List<Outdated> outdated() {
        return outdated(contents.distributions().keySet());
    }

    /** The same of some, by their normalised names. */
    List<Outdated> outdated(Set<String> names) {
        Map<String, Offer> offers = Offer.of(
                names,
                contents.python(),
                workspace.host().target(),
                workspace.host().index(wanted.sources()));
        List<Outdated.Wanted> wishes = wanted.wishes().stream()
                .filter(wish -> wish.requirement() != null)
                .map(wish -> new Outdated.Wanted(Objects.requireNonNull(wish.requirement()), wish.place()))
                .toList();
        return Outdated.of(contents, graph, wishes, offers).stream()
                .filter(row -> names.contains(DistributionName.normalize(row.name())))
                .toList();
    }

    /** What the index and the environment tell of one distribution. */
    public PackageDetails details(String name) {
        return PackageDetails.of(
                workspace.host(), workspace.host().index(wanted.sources()), contents.python(), name, contents, graph);
    }

    /**
     * An upgrade of the environment, not made yet.
     *
     * @param names none for all
     * @param beyond whether what is declared of them is passed over
     * @param pythons settled
     * @throws dev.slipway.problem.ShipException as {@link Upgrade#of}
     */
    EnvironmentEdit upgrade(List<String> names, boolean beyond, PythonChoice pythons) {
        Resolving resolving = new Resolving(workspace, profile, wanted, pythons);
        resolving.prepare();
        // The Python that the environment was made from, since uv puts no pip into one.
        Version version = Version.parse(contents.python());
        Path python = workspace
                .host()
                .interpreters()
                .version(version.major() + "." + version.minor())
                .map(Interpreter::executable)
                .orElseGet(() -> new VenvLayout(workspace.host().platform(), contents.folder()).python());
        return new Upgrade(contents, graph, python, resolving.resolver()).of(names, resolving.limits(beyond));
    }

    /** A removal, not made yet. */
    public PackageEdit uninstall(List<String> names) {
        EnvironmentEdit edit = Removal.of(contents, graph, names, wantedNames());
        return new PackageEdit(edit, List.of(), new EnvironmentEdits(workspace, profile).commands(edit, wanted), false);
    }

    /**
     * The edit of a requirements file after which it lists exactly what is installed; the tools that make environments aside, as pip does it.
     *
     * @param file absolute
     */
    public FileChange freeze(Path file) {
        return FileChange.to(
                file, frozen().getBytes(StandardCharsets.UTF_8), "Freeze the environment into " + file.getFileName());
    }

    /** The text of such a file. */
    public String frozen() {
        String lines = contents.distributions().values().stream()
                .filter(one -> !Set.of("pip", "setuptools", "wheel").contains(one.normalizedName())
                        || !graph.neededBy(one.name()).isEmpty()
                        || wantedNames().contains(one.normalizedName()))
                .map(one -> one.frozen())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "" : lines + "\n";
    }

    /** What the project declares of a distribution; null if nothing. */
    public @Nullable Requirement declared(String name) {
        return wanted.requirements().stream()
                .filter(one -> one.normalizedName().equals(DistributionName.normalize(name)))
                .findFirst()
                .orElse(null);
    }
}
