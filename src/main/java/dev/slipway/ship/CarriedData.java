package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.change.FileChange;
import dev.slipway.metadata.PackageData;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the packaging files name the data that goes along in packages, and the edits that make them. */
final class CarriedData {
    private static final String INIT = "/__init__.py";
    private static final int MOST_NAMES = 4;

    private final Path root;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> chosen = new TreeMap<>();

    CarriedData(Path root, Cargo cargo, Profile profile) {
        this.root = root;
        cargo.data().forEach((file, witness) -> {
            if (witness.endsWith(INIT)) {
                String folder = witness.substring(0, witness.length() - INIT.length());
                files.put(file, folder);
                if (isChosen(profile, file)) {
                    chosen.put(file, folder);
                }
            }
        });
    }

    /** The edits with those that carry the files which the person chose. */
    List<FileChange> with(List<FileChange> changes) {
        if (chosen.isEmpty()) {
            return changes;
        }
        List<FileChange> all = new ArrayList<>(changes);
        for (FileChange change :
                PackageData.of(root, changes).map(data -> data.carry(chosen)).orElse(List.of())) {
            FileChange before = changes.stream()
                    .filter(one -> one.file().equals(change.file()))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                all.add(change);
            } else {
                all.set(
                        all.indexOf(before),
                        new FileChange(change.file(), before.before(), change.after(), before.title()));
            }
        }
        return all;
    }

    /** @param changes the edits that will be written first */
    List<Problem> problems(List<FileChange> changes) {
        PackageData data = PackageData.of(root, changes).orElse(null);
        if (data == null) {
            return List.of();
        }
        List<String> missing = data.missing(files);
        if (missing.isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", missing.stream().limit(MOST_NAMES).toList())
                + (missing.size() > MOST_NAMES ? " and " + (missing.size() - MOST_NAMES) + " more" : "");
        Problem problem = Problem.warning(
                        Topic.METADATA,
                        names + (missing.size() == 1 ? " is" : " are") + " opened by code, but "
                                + data.place() + " does not let the package carry "
                                + (missing.size() == 1 ? "it." : "them."))
                .in(data.place(), 0, 0)
                .so("The installed program would not find " + (missing.size() == 1 ? "it." : "them."));
        return List.of(
                data.isEditable()
                        ? problem.fix(
                                "Let the package carry " + (missing.size() == 1 ? "it" : "them"),
                                new Fix.CarryData(missing))
                        : problem.advise(
                                "Add include_package_data=True to setup() and name the files in MANIFEST.in."));
    }

    private static boolean isChosen(Profile profile, String file) {
        if (profile.data().get(file) == Profile.DataChoice.INCLUDE) {
            return true;
        }
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            if (profile.data().get(file.substring(0, slash + 1)) == Profile.DataChoice.INCLUDE) {
                return true;
            }
        }
        return false;
    }
}
