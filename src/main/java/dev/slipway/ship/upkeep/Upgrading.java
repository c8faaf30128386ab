package dev.slipway.ship.upkeep;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.lock.LockFile;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.dependency.upkeep.EnvironmentEdit;
import dev.slipway.dependency.upkeep.PackageChange;
import dev.slipway.dependency.upkeep.Snapshot;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.DeclarationEdits;
import dev.slipway.ship.Host;
import dev.slipway.ship.Locked;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Works out upgrades: of the environment itself, or of the lock that it is made from, and of what is declared where that no longer holds.
 * Nothing here changes anything; {@link EnvironmentEdits} does.
 *
 * @param cancellation ends what looks for versions of a lock
 */
public record Upgrading(Workspace workspace, Survey survey, Profile profile, Cancellation cancellation) {

    /**
     * The upgrade, not made yet.
     *
     * @param names none for all
     * @param beyond whether what is declared of them is passed over, and changed along
     * @throws ShipException as {@link Packages#upgrade} and {@link Locking#make}
     */
    public PackageEdit of(List<String> names, boolean beyond) {
        PythonChoice pythons = workspace.settle(survey, profile, workspace.pythons(survey, profile));
        Optional<LockedInstall> lock = lock(pythons);
        if (lock.isEmpty()) {
            return direct(names, beyond, pythons);
        }
        List<String> declared = beyond && !isDeclaration(lock.get())
                ? declared(packages().upgrade(names, true, pythons).changes())
                : List.of();
        return byLock(names, declared, pythons, lock.get());
    }

    private PackageEdit direct(List<String> names, boolean beyond, PythonChoice pythons) {
        EnvironmentEdit edit = packages().upgrade(names, beyond, pythons);
        if (!beyond) {
            edit = edit.and(held(names, edit.changes()));
        }
        List<FileChange> files = beyond ? DeclarationEdits.of(survey, declared(edit.changes()), List.of()) : List.of();
        return new PackageEdit(edit, files, new EnvironmentEdits(workspace, profile).commands(edit, wanted()), false);
    }

    private PackageEdit byLock(List<String> names, List<String> declared, PythonChoice before, LockedInstall lock) {
        Profile wishes = profile;
        PythonChoice pythons = before;
        if (!declared.isEmpty()) {
            for (String text : declared) {
                wishes = Fixes.apply(wishes, new Fix.Declare(text));
            }
            pythons = workspace.settle(survey, wishes, workspace.pythons(survey, wishes));
        }
        List<FileChange> files = new ArrayList<>(DeclarationEdits.of(survey, declared, List.of()));
        var locking = new Locking(workspace, survey, wishes, pythons, cancellation).after(files);
        LockFormat format = locking.usualFormat();
        FileChange change = locking.make(format, new Locking.Renewal(names.isEmpty(), Set.copyOf(names)));
        files.add(change);
        files.removeIf(FileChange::changesNothing);
        Path root = change.file().toAbsolutePath().getParent();
        LockedInstall after = LockedInstall.of(
                LockFile.of(Objects.requireNonNull(change.after()), format.file(), format),
                TargetPlatform.current().markers(lock.python()),
                Objects.requireNonNull(root));
        Snapshot there = there(lock);
        List<PackageChange> changes = there.to(there.with(difference(lock, after, there)));
        String title = names.isEmpty() ? "Upgrade everything" : "Upgrade " + String.join(", ", names);
        var edit = new EnvironmentEdit(title, there, changes, List.of(), List.of(), List.of(), List.of());
        return new PackageEdit(edit.and(declared.isEmpty() ? held(names, changes) : List.of()), files, List.of(), true);
    }

    /** What the environment holds; where there is none yet, what the lock names. */
    private Snapshot there(LockedInstall lock) {
        Host host = workspace.host();
        return Contents.of(workspace.folders(profile, null).venv(), host.platform(), host.target())
                .map(Snapshot::of)
                .orElseGet(() -> new Snapshot(lock.python(), Map.of()).with(lock.versions()));
    }

    private static Map<String, String> difference(LockedInstall before, LockedInstall after, Snapshot there) {
        Map<String, String> versions = new TreeMap<>();
        before.versions().keySet().forEach(name -> versions.put(name, ""));
        versions.putAll(after.versions());
        versions.entrySet().removeIf(one -> {
            String line = there.lines().get(one.getKey());
            // What came from elsewhere than an index is none of the lock's versions.
            return line == null
                    ? one.getValue().isEmpty()
                    : !line.contains("==") || line.endsWith("==" + one.getValue());
        });
        return versions;
    }

    private Optional<LockedInstall> lock(PythonChoice pythons) {
        return pythons.chosen()
                .flatMap(python -> Locked.of(survey, profile, python.version()).install());
    }

    /** Whether the lock is the very file that declares: then its lines are not changed one by one. */
    private static boolean isDeclaration(LockedInstall lock) {
        return lock.lock().file().equals("requirements.txt");
    }

    /** What no longer holds is declared anew: an exact pin stays one. */
    private List<String> declared(List<PackageChange> changes) {
        Packages there = packages();
        List<String> texts = new ArrayList<>();
        for (PackageChange change : changes) {
            Requirement declared = there.declared(change.name());
            Version version = Version.tryParse(change.to());
            if (declared != null
                    && version != null
                    && declared.url() == null
                    && !declared.specifier().contains(version)) {
                String sign = declared.specifier().pinned() != null ? "==" : ">=";
                texts.add(declared.with(SpecifierSet.parse(sign + version)).toString());
            }
        }
        return texts;
    }

    /** Why packages that were named stay as they are, or do not become the newest. */
    private List<Problem> held(List<String> names, List<PackageChange> changes) {
        if (names.isEmpty()
                || Contents.of(
                                workspace.folders(profile, null).venv(),
                                workspace.host().platform(),
                                workspace.host().target())
                        .isEmpty()) {
            return List.of();
        }
        Set<String> normalized = names.stream().map(DistributionName::normalize).collect(Collectors.toSet());
        return HeldBack.of(packages().outdated(normalized), changes);
    }

    private Packages packages() {
        return Packages.of(workspace, survey, profile);
    }

    private Wanted wanted() {
        return Wanted.of(survey, profile);
    }
}
