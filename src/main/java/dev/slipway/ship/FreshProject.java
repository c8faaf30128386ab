package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.NewProject;
import dev.slipway.project.EntryKind;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a first pyproject.toml says of a folder that has no packaging file. */
final class FreshProject {
    private FreshProject() {}

    static NewProject of(Project project, Wanted wanted, Cargo cargo, Optional<Interpreter> python) {
        return new NewProject(
                name(project),
                "0.1.0",
                python.map(one -> ">=" + one.minor()).orElse(""),
                wanted.texts(),
                layout(project),
                cargo.data().keySet().stream().sorted().toList(),
                cargo.held().stream().sorted().toList(),
                Map.of());
    }

    /** Whether loose modules are what such a file would pack. */
    static boolean isLoose(Project project) {
        return layout(project) instanceof NewProject.Layout.Modules;
    }

    private static NewProject.Layout layout(Project project) {
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
        boolean startsLoose = project.mainEntryPoint()
                .map(start -> start.kind() == EntryKind.SCRIPT && !start.file().contains("/"))
                .orElse(inRoot.isEmpty());
        return inRoot.isEmpty() || startsLoose
                ? new NewProject.Layout.Modules(modules)
                : new NewProject.Layout.Packages(inRoot);
    }

    private static boolean isTests(String folder) {
        return folder.equals("tests") || folder.equals("test") || folder.equals("docs") || folder.equals("examples");
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
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
        return DistributionName.isValid(plain) ? DistributionName.normalize(plain) : "";
    }
}
