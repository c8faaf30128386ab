package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.change.FileChange;
import dev.slipway.change.OwnText;
import dev.slipway.dependency.RequirementsFiles;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.FileRows;
import dev.slipway.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files go along: what the scan proposed, overruled by what the person chose.
 *
 * <p>Artifacts are made from a copy of the project. That copy leaves out what must not be seen or would only weigh; small files that nothing
 * reads stay in it, because a build backend may want them (a licence, a template of a version file), and so do sources that are compiled.
 */
final class CargoChoice {
    private static final long LARGE = 1 << 20;
    /** What a build compiles, or reads while it does: no Python code opens it, and yet nothing is built without it. */
    private static final Pattern COMPILED = Pattern.compile(
            ".*\\.(?:c|h|cc|cpp|cxx|hh|hpp|hxx|inc|f|f77|f90|f95|s|asm|rs|go|pyx|pxd|pxi|cu|cmake|in)"
                    + "|(?:.*/)?(?:Cargo\\.(?:toml|lock)|CMakeLists\\.txt|meson\\.build|meson\\.options|meson_options\\.txt)");

    /** What is written into the project for an image. */
    private static final Set<String> OURS =
            Set.of("Dockerfile", ".dockerignore", RequirementsFiles.OF_IMAGE, RequirementsFiles.OF_IMAGE_BESIDE);

    private CargoChoice() {}

    /**
     * @param loose whether loose modules are packed, with data beside them; else archives carry only what lies in packages
     */
    static Cargo of(Project project, Profile profile, boolean loose) {
        FileRows included = new FileRows();
        FileRows left = new FileRows();
        FileRows held = new FileRows();
        for (DataFile row : project.dataFiles()) {
            boolean chosen = profile.data().containsKey(row.path());
            if (includes(profile, row)) {
                included.add(row.path());
            } else if (row.secret() || chosen) {
                held.add(row.path());
            } else if (row.bytes() > LARGE) {
                left.add(row.path());
            }
        }
        PackageFolders packages = PackageFolders.of(project.sources());
        String pyproject = Packed.pyproject(project.root());
        List<String> files = new ArrayList<>();
        Map<String, String> data = new TreeMap<>();
        Set<String> used = new TreeSet<>();
        Set<String> forbidden = new TreeSet<>();
        List<String> known = all(project, profile.output()).collect(Collectors.toCollection(ArrayList::new));
        // Files that git leaves out are not walked; those that code reads go along all the same.
        project.dataFiles().stream()
                .filter(row -> includes(profile, row)
                        && Files.isRegularFile(project.root().resolve(row.path())))
                .forEach(row -> known.add(row.path()));
        // Sorted lists one after the other, which is a quick thing to sort.
        known.sort(null);
        String before = "";
        for (String file : known) {
            if (file.equals(before)) {
                continue;
            }
            before = file;
            if (held.has(file)) {
                forbidden.add(file);
            } else if (included.has(file)) {
                files.add(file);
                used.add(file);
                packages.holding(file)
                        .map(folder -> folder + "/__init__.py")
                        .or(() -> loose || Packed.isNamed(pyproject, file) ? Optional.of("") : Optional.empty())
                        .ifPresent(witness -> data.put(file, witness));
            } else if (!left.has(file) || COMPILED.matcher(file).matches()) {
                files.add(file);
            }
        }
        return new Cargo(files, data, used, forbidden);
    }

    /** Files that code of a package opens but that no package holds, so that the installed code cannot find them. */
    static List<String> outsideOfPackages(Project project, Profile profile) {
        PackageFolders packages = PackageFolders.of(project.sources());
        return project.dataFiles().stream()
                .filter(file -> includes(profile, file)
                        && file.usedBy().stream()
                                .anyMatch(place -> packages.holding(place).isPresent()))
                .map(DataFile::path)
                .filter(file -> packages.holding(file).isEmpty())
                .toList();
    }

    /** With the files that are about to be written. */
    static Cargo after(List<FileChange> changes, Cargo cargo, Path root) {
        List<String> files = new ArrayList<>(cargo.files());
        for (FileChange change : changes) {
            String file = root.relativize(change.file()).toString().replace('\\', '/');
            int at = Collections.binarySearch(files, file);
            if (change.after() == null && at >= 0) {
                files.remove(at);
            } else if (change.after() != null && at < 0) {
                files.add(-at - 1, file);
            }
        }
        return new Cargo(files, cargo.data(), cargo.used(), cargo.held());
    }

    static boolean includes(Profile profile, DataFile file) {
        Profile.DataChoice choice = profile.data().get(file.path());
        return choice == null ? file.decision() == Decision.INCLUDE : choice == Profile.DataChoice.INCLUDE;
    }

    /** Everything that the scan walked over but what is ours, which would be something new to pack each time that it is written. */
    private static Stream<String> all(Project project, String output) {
        return Stream.concat(project.sources().stream(), project.others().stream())
                .filter(file -> !file.equals(ProfileFile.NAME)
                        && !file.startsWith(output + "/")
                        && !(OURS.contains(file)
                                && OwnText.isOurs(project.root().resolve(file))));
    }
}
