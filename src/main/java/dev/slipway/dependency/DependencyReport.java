package dev.slipway.dependency;

import dev.slipway.problem.Problem;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Declared, detected and installed dependencies side by side.
 *
 * @param dependencies what is imported or declared, by distribution
 * @param declared the declarations themselves
 * @param problems missing, unused, retired or contradicting ones, with their remedies
 */
public record DependencyReport(List<Dependency> dependencies, List<Declared> declared, List<Problem> problems) {

    public DependencyReport {
        dependencies = List.copyOf(dependencies);
        declared = List.copyOf(declared);
        problems = List.copyOf(problems);
    }

    /**
     * Compares what a scan found with what is declared and installed. Asks no index.
     *
     * @param declared see {@link DeclaredRequirements#of}
     * @param installed {@link InstalledDistributions#NONE} where there is no environment yet
     * @param python the Python that will run the project, such as {@code 3.10}: what its standard library has counts as there
     */
    public static DependencyReport of(
            Project project, DeclaredRequirements declared, InstalledDistributions installed, String python) {
        return of(project, declared, installed, python, Map.of());
    }

    /**
     * As {@link #of(Project, DeclaredRequirements, InstalledDistributions, String)}, with what an index told.
     *
     * @param found see {@link ModuleSearch#find}
     */
    public static DependencyReport of(
            Project project,
            DeclaredRequirements declared,
            InstalledDistributions installed,
            String python,
            Map<String, List<ModuleSearch.Holder>> found) {
        var folders = DeclaredFolders.of(project.root(), declared.declared());
        ImportResolver resolver =
                new ImportResolver(ImportMap.bundled(), installed.and(folders.brought()), folders.declared(), found);
        var rows = new DependencyDetection(project, resolver, python).rows(folders.declared(), installed);
        List<Dependency> dependencies = rows.stream()
                .map(DependencyDraft::finish)
                .sorted(Comparator.comparing(DependencyReport::sortKey))
                .toList();
        List<Problem> problems =
                new ArrayList<>(new DependencyProblems(rows, declared.open()).find(folders.declared()));
        problems.addAll(new ModelContradictions(project, declared.declared(), python).find());
        return new DependencyReport(dependencies, declared.declared(), problems);
    }

    /** The modules that the program needs and nobody knows the distribution of. */
    public List<String> unknown() {
        return dependencies.stream()
                .filter(one -> one.distribution() == null && one.required())
                .map(Dependency::importName)
                .toList();
    }

    /**
     * What serves as well as a distribution that is to be added: itself in any version, and others that hold the same module.
     *
     * @param requirement a bare name; none serves in place of one that says more
     */
    public List<String> alternatives(String requirement) {
        return dependencies.stream()
                .filter(one -> requirement.equals(one.distribution()))
                .flatMap(one -> Stream.concat(Stream.of(requirement), one.alternatives().stream()))
                .toList();
    }

    private static String sortKey(Dependency dependency) {
        String name = dependency.distribution();
        return DistributionName.normalize(name == null ? dependency.importName() : name);
    }
}
