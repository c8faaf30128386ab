package dev.slipway.artifact.kind;

import dev.slipway.artifact.ShipFolders;
import dev.slipway.artifact.Shipment;
import dev.slipway.metadata.Metadata;
import dev.slipway.plan.Action;
import dev.slipway.tool.SearchPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sources for backends that ask git for the version or for the files that go along (setuptools-scm, hatch-vcs, versioneer, pbr and more): the
 * gathered files lie elsewhere than their repository, so they are given a working copy of their own. An unpacked source distribution has
 * the list that was made of git instead.
 */
final class TrackedSources {
    /** How the names of plugins begin that ask for more than the version. */
    private static final List<String> PLUGINS = List.of("setuptools-scm", "setuptools-git", "pbr");

    private final ShipFolders folders;

    private TrackedSources(ShipFolders folders) {
        this.folders = folders;
    }

    /** Empty where the build has no reason to ask git, or git cannot tell. */
    static Optional<TrackedSources> of(Shipment shipment) {
        Metadata metadata = shipment.subject().metadata();
        boolean asked = metadata.isDeclared()
                && (metadata.version().isEmpty()
                        || metadata.dynamic().contains("version")
                        || metadata.buildRequires().stream().anyMatch(TrackedSources::isPlugin));
        TrackedSources sources = new TrackedSources(shipment.folders());
        boolean known = sources.isRepository()
                ? !SearchPath.of(shipment.platform(), System.getenv())
                        .all("git")
                        .isEmpty()
                : sources.manifest().isPresent();
        return asked && known ? Optional.of(sources) : Optional.empty();
    }

    private static boolean isPlugin(String requirement) {
        String name = requirement.replace('_', '-').toLowerCase(Locale.ROOT);
        return PLUGINS.stream().anyMatch(name::startsWith);
    }

    private boolean isRepository() {
        return Files.exists(folders.root().resolve(".git"));
    }

    /** The list of files that setuptools put into a source distribution. */
    private Optional<Path> manifest() {
        if (!Files.isRegularFile(folders.root().resolve("PKG-INFO"))) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folders.root(), "*.egg-info")) {
            for (Path one : found) {
                Path list = one.resolve("SOURCES.txt");
                if (Files.isRegularFile(list)) {
                    return Optional.of(list);
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // Who cannot list the folder cannot read the project either, and that is told.
        }
        return Optional.empty();
    }

    /** What tells that a version may be another one than at the last build. */
    List<Path> inputs() {
        Path git = folders.root().resolve(".git");
        return Stream.of(git.resolve("HEAD"), git.resolve("packed-refs"), git.resolve("refs"))
                .filter(Files::exists)
                .toList();
    }

    /** The actions that make the sources it is built from. */
    List<Action> actions(List<String> files, Path to) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Mirror(folders.stage(), files, to));
        if (isRepository()) {
            Path index = beside(to, "files");
            Path refs = beside(to, "refs");
            Path places = beside(to, "places");
            actions.add(new Action.Keep(git("ls-files", "--stage", "-z"), index));
            actions.add(new Action.Keep(git("for-each-ref", "--format=%(objectname) %(refname)"), refs));
            actions.add(new Action.Keep(git("rev-parse", "--git-dir", "--git-common-dir"), places));
            actions.add(new Action.Make(
                    "a working copy", () -> new WorkingCopy(folders.root(), to).make(index, refs, places)));
        } else {
            manifest()
                    .ifPresent(list -> actions.add(new Action.Make("the list of " + list, () -> {
                        Path copy = to.resolve(folders.root().relativize(list));
                        Files.createDirectories(copy.resolveSibling(""));
                        Files.copy(list, copy);
                    })));
        }
        return actions;
    }

    private static Path beside(Path to, String name) {
        return to.resolveSibling(to.getFileName() + "-" + name);
    }

    /** It neither starts a program of the repository nor writes into it. */
    private Action.Exec git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "--no-optional-locks"));
        command.addAll(List.of(arguments));
        return new Action.Exec(command, folders.root());
    }
}
