package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.profile.Profile;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.PackagingFile;
import dev.slipway.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files go along: what the scan proposed, overruled by what the person chose. */
final class CargoChoice {
    private CargoChoice() {}

    /**
     * @param loose whether loose modules are packed, with data beside them; else archives carry only what lies in packages
     */
    static Cargo of(Project project, Profile profile, boolean loose) {
        Set<String> included = new TreeSet<>();
        Set<String> held = new TreeSet<>();
        for (DataFile file : project.dataFiles()) {
            (includes(profile, file) ? included : held).addAll(files(project.root(), file.path()));
        }
        Set<String> files = new LinkedHashSet<>(project.sources());
        project.packaging().stream().map(PackagingFile::path).forEach(files::add);
        files.addAll(documents(project.root()));
        files.addAll(included);
        files.removeAll(held);
        PackageFolders packages = PackageFolders.of(project.sources());
        Set<String> data =
                included.stream().filter(file -> loose || packages.hold(file)).collect(Collectors.toSet());
        return new Cargo(files.stream().sorted().toList(), data, held);
    }

    /** Files that code opens but that no package holds, so that an installed program cannot find them. */
    static List<String> outsideOfPackages(Project project, Profile profile) {
        PackageFolders packages = PackageFolders.of(project.sources());
        return project.dataFiles().stream()
                .filter(file -> includes(profile, file) && !file.usedBy().isEmpty())
                .map(DataFile::path)
                .filter(file -> !packages.hold(file))
                .toList();
    }

    static boolean includes(Profile profile, DataFile file) {
        Profile.DataChoice choice = profile.data().get(file.path());
        return choice == null ? file.decision() == Decision.INCLUDE : choice == Profile.DataChoice.INCLUDE;
    }

    /** A path that ends in {@code /} stands for all files below it. */
    private static List<String> files(Path root, String path) {
        if (!path.endsWith("/")) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(root.resolve(path))) {
            return below.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Files in the root that metadata may name, such as the readme and the licence. */
    private static List<String> documents(Path root) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(root)) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name ->
                            name.matches("(?i)(readme|licen[cs]e|copying|notice|authors|changelog|changes|history).*"))
                    .forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }
}
