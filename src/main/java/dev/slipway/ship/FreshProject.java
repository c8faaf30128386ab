package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.NewProject;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.modularize.Pinyin;
import dev.slipway.project.Decision;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a first pyproject.toml says of a folder that has no packaging file. */
final class FreshProject {
    private FreshProject() {}

    static NewProject of(
            Project project,
            Optional<EntryPoint> start,
            List<String> dependencies,
            Cargo cargo,
            Optional<Interpreter> python) {
        return new NewProject(
                unlike(name(project), dependencies),
                "0.1.0",
                python.map(one -> ">=" + one.minor()).orElse(""),
                dependencies,
                layout(project, start),
                cargo.data().keySet().stream().sorted().toList(),
                cargo.held().stream().sorted().toList(),
                Map.of());
    }

    /** Whether loose modules are what such a file would pack. */
    static boolean isLoose(Project project, Optional<EntryPoint> start) {
        return layout(project, start) instanceof NewProject.Layout.Modules;
    }

    private static NewProject.Layout layout(Project project, Optional<EntryPoint> start) {
        List<String> packages = PackageFolders.of(project.sources()).outermost();
        List<String> inSource = packages.stream()
                .filter(name -> name.startsWith("src/") && name.indexOf('/', 4) < 0)
                .map(name -> name.substring(4))
                .toList();
        if (!inSource.isEmpty()) {
            return new NewProject.Layout.SrcPackages(inSource);
        }
        List<String> modules = project.sources().stream()
                .filter(file -> file.endsWith(".py") && !file.contains("/") && !file.equals("setup.py"))
                .toList();
        List<String> inRoot = packages.stream()
                .filter(name -> !name.contains("/") && !isTests(name))
                .toList();
        boolean startsLoose = start.map(point -> point.kind() != EntryKind.MODULE && modules.contains(point.file()))
                .orElse(inRoot.isEmpty());
        startsLoose |= opensBeside(project, start);
        if (!inRoot.isEmpty() && !startsLoose) {
            return new NewProject.Layout.Packages(inRoot);
        }
        List<String> folders = project.sources().stream()
                .filter(file -> file.endsWith(".py") && file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .filter(name -> !isTests(name))
                .toList();
        return new NewProject.Layout.Modules(
                Stream.concat(modules.stream(), folders.stream()).toList(),
                start.map(point -> base(project, point)).orElse(""));
    }

    /** Whether it is an app in a package that opens files beside that package: a wheel of the package alone would not hold them. */
    private static boolean opensBeside(Project project, Optional<EntryPoint> start) {
        PackageFolders packages = PackageFolders.of(project.sources());
        boolean packaged = start.filter(point -> point.kind().isWebApp())
                .flatMap(point -> packages.holding(point.file()))
                .isPresent();
        return packaged
                && project.dataFiles().stream()
                        .filter(file -> file.decision() == Decision.INCLUDE)
                        .filter(file -> packages.holding(file.path()).isEmpty())
                        .flatMap(file -> file.usedBy().stream())
                        .anyMatch(place -> packages.holding(place).isPresent());
    }

    /**
     * The folder of a program that lies in a folder which is no package: as {@code python FOLDER/FILE} would, its files are found by
     * their own names. Empty where it lies in the root, or is known by a longer name.
     */
    static String base(Project project, EntryPoint start) {
        int slash = start.file().lastIndexOf('/');
        boolean loose = slash > 0
                && start.file().endsWith(".py")
                && PackageFolders.of(project.sources()).holding(start.file()).isEmpty();
        if (!loose || start.kind() == EntryKind.MODULE) {
            return "";
        }
        String folder = start.file().substring(0, slash);
        ObjectReference target = ObjectReference.parse(start.target());
        boolean inPackage = !target.object().isEmpty() && target.module().contains(".");
        return inPackage ? "" : folder;
    }

    private static boolean isTests(String folder) {
        return folder.equals("tests") || folder.equals("test") || folder.equals("docs") || folder.equals("examples");
    }

    /** Another name than those of the requirements: a distribution that needs its own name would be taken for what it needs. */
    private static String unlike(String name, List<String> dependencies) {
        boolean taken = dependencies.stream()
                .map(Requirement::tryParse)
                .anyMatch(one -> one != null && one.normalizedName().equals(name));
        return taken ? name + "-project" : name;
    }

    /** The folder's name as a distribution's (PEP 508); what cannot be written in it gives way to the name of the script. */
    private static String name(Project project) {
        Path folder = project.root().getFileName();
        String own = asName(folder == null ? "" : folder.toString());
        if (!own.isEmpty()) {
            return own;
        }
        String script = project.mainEntryPoint()
                .map(start -> asName(start.file().replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "")))
                .orElse("");
        return script.isEmpty() ? "my-project" : script;
    }

    private static String asName(String text) {
        String plain = Normalizer.normalize(Pinyin.spelled(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
        return DistributionName.isValid(plain) ? DistributionName.normalize(plain) : "";
    }
}
