package dev.slipway.gui.profile;

import dev.slipway.change.FileChange;
import dev.slipway.gui.session.Session;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.profile.exchange.AutoPyToExe;
import dev.slipway.profile.exchange.ProfileComparison;
import dev.slipway.profile.exchange.ProfileCopy;
import dev.slipway.profile.exchange.ProfileDifference;
import dev.slipway.profile.exchange.ShipScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The profiles of the open project, and what would be written next. */
final class ProfilesModel {
    /** A profile on disk. */
    record Entry(Path file, Profile profile) {
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /** What stands beside the list. */
    sealed interface Beside {}

    /** What the open profile and another say differently. */
    record Compared(String name, List<ProfileDifference> differences) implements Beside {}

    /**
     * What would be written.
     *
     * @param replaces whether a file that is there goes
     * @param told what could not be taken over
     */
    record Proposed(List<FileChange> changes, boolean replaces, List<Problem> told) implements Beside {}

    private final Session session;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Beside> beside = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    ProfilesModel(Session session) {
        this.session = session;
    }

    /** Reads the project's folder for profiles. */
    void refresh() {
        session.background().run(this::read, entries::setAll, problem::set);
    }

    private List<Entry> read() throws IOException {
        try (Stream<Path> files = Files.list(session.root())) {
            return files.filter(file -> Files.isRegularFile(file) && ProfileFile.isNamed(file))
                    .sorted()
                    .map(ProfilesModel::entry)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<Entry> entry(Path file) {
        try {
            return Optional.of(new Entry(file, ProfileFile.open(file).profile()));
        } catch (ShipException e) {
            // Most files that end so are no profiles.
            return Optional.empty();
        }
    }

    List<ProfileDifference> differences(Entry entry) {
        return ProfileComparison.of(session.profileProperty().get(), entry.profile());
    }

    void compare(Entry entry) {
        beside.set(new Compared(entry.name(), differences(entry)));
    }

    void duplicate(Entry entry, String name) {
        propose(() -> proposed(ProfileCopy.duplicate(entry.file(), Path.of(name), true), List.of()));
    }

    void rename(Entry entry, String name) {
        propose(() -> proposed(ProfileCopy.rename(entry.file(), Path.of(name), true), List.of()));
    }

    /** Under a name that a double click opens. */
    void handOn() {
        Profile profile = session.profileProperty().get();
        Path file = session.root().resolve(session.project().name() + ProfileFile.ENDING);
        propose(() ->
                proposed(List.of(ProfileFile.fresh(file).change(profile, "Write " + file.getFileName())), List.of()));
    }

    void export(ShipScript script) {
        Profile profile = session.profileProperty().get();
        propose(() -> proposed(
                List.of(FileChange.to(
                        session.root().resolve(script.usualFile()),
                        script.text(profile, ProfileFile.NAME).getBytes(StandardCharsets.UTF_8),
                        "Write " + script.usualFile())),
                List.of()));
    }

    /** Takes a profile or settings of auto-py-to-exe over, under the file's own name. */
    void take(Path file) {
        propose(() -> {
            Profile profile;
            List<Problem> told = List.of();
            if (AutoPyToExe.recognises(file)) {
                AutoPyToExe.Taken taken = AutoPyToExe.read(file, session.root());
                profile = taken.profile();
                told = taken.notTaken();
            } else {
                profile = ProfileFile.open(file).profile();
            }
            Path target = session.root().resolve(String.valueOf(file.getFileName()));
            Path free = file.toAbsolutePath().normalize().equals(target)
                    ? session.root().resolve("taken-" + file.getFileName())
                    : target;
            ProfileFile there = Files.exists(free) ? ProfileFile.open(free) : ProfileFile.fresh(free);
            return proposed(List.of(there.change(profile, "Take over " + file.getFileName())), told);
        });
    }

    private static Proposed proposed(List<FileChange> changes, List<Problem> told) {
        boolean replaces = changes.getFirst().before() != null;
        return new Proposed(changes, replaces, told);
    }

    private void propose(Callable<Proposed> work) {
        problem.set(null);
        session.background().run(work, beside::set, problem::set);
    }

    /** Writes what was proposed; the notice at the foot has the way back. */
    void write(Proposed proposed) {
        beside.set(null);
        session.edits().write(proposed.changes(), profile -> profile);
        refresh();
    }

    void leave() {
        beside.set(null);
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    ObjectProperty<@Nullable Beside> besideProperty() {
        return beside;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
