package dev.slipway.ship;

import dev.slipway.dependency.DeclaredRequirements;
import dev.slipway.dependency.DependencyReport;
import dev.slipway.dependency.InstalledDistributions;
import dev.slipway.dependency.ModuleSearch;
import dev.slipway.metadata.DeclarationCheck;
import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.metadata.version.VersionHome;
import dev.slipway.metadata.version.VersionSearch;
import dev.slipway.modularize.NotebookOrigin;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * All that the files of a folder tell, read in one go. No network is asked and no code of the folder is run.
 *
 * @param project what a scan found
 * @param found what the packaging files say
 * @param declared the dependencies that files declare
 * @param dependencies declared, detected and installed ones side by side
 * @param version where the version lives
 * @param outdated files that were made of others which have changed since
 * @param misdeclared what is wrong with the fields that a packaging file declares, by the key of the field
 */
public record Survey(
        Project project,
        FoundMetadata found,
        DeclaredRequirements declared,
        DependencyReport dependencies,
        VersionHome version,
        List<Problem> outdated,
        Map<String, List<Problem>> misdeclared) {
    /** The standard library that counts as there when no Python has been chosen yet. */
    private static final String USUAL_PYTHON = "3.11";

    /**
     * Surveys a folder.
     *
     * @param python the chosen Python, such as {@code 3.10}; null if none is
     * @throws dev.slipway.problem.ShipException as {@link ProjectScanner#scan(Path, ScanListener)}
     */
    public static Survey of(Path root, ProjectScanner scanner, @Nullable String python, ScanListener listener) {
        Project project = scanner.scan(root, listener);
        Path main = root.resolve(project.mainFolder());
        FoundMetadata found = MetadataReader.read(main);
        // Each reads files of its own, and the imports of a large project keep one processor busy.
        ForkJoinPool pool = ForkJoinPool.commonPool();
        ForkJoinTask<VersionHome> version =
                pool.submit(() -> VersionSearch.tryIn(main).orElse(new VersionHome.Missing()));
        ForkJoinTask<Map<String, List<Problem>>> misdeclared =
                pool.submit(() -> misdeclared(main, project.mainFolder(), found));
        ForkJoinTask<List<Problem>> outdated = pool.submit(() -> NotebookOrigin.outdated(project));
        DeclaredRequirements declared =
                DeclaredRequirements.nearest(main, found, start(project)).below(project.mainFolder());
        InstalledDistributions installed = InstalledDistributions.of(main.resolve(".venv"));
        DependencyReport report =
                DependencyReport.of(project, declared, installed, python == null ? USUAL_PYTHON : python);
        return new Survey(project, found, declared, report, version.join(), outdated.join(), misdeclared.join());
    }

    /**
     * This survey with the distributions that the index knows of modules which nobody else does; itself if there are none. Asks the network.
     *
     * @param python as in {@link #of}
     */
    public Survey withNamesOf(ModuleSearch index, @Nullable String python) {
        List<String> unknown = dependencies.unknown();
        Map<String, List<ModuleSearch.Holder>> names = unknown.isEmpty() ? Map.of() : index.find(unknown);
        if (names.isEmpty()) {
            return this;
        }
        Path main = project.root().resolve(project.mainFolder());
        InstalledDistributions installed = InstalledDistributions.of(main.resolve(".venv"));
        return new Survey(
                project,
                found,
                declared,
                DependencyReport.of(project, declared, installed, python == null ? USUAL_PYTHON : python, names),
                version,
                outdated,
                misdeclared);
    }

    /** This survey, in which what a person chose to start the project comes first. */
    Survey startedBy(Profile profile) {
        Overruled overruled = Overruled.of(project, found.metadata(), profile);
        return overruled.isSaid()
                ? overruled
                        .entryPoint()
                        .map(start -> with(project.startedBy(start)))
                        .orElse(this)
                : this;
    }

    /** The same of a project that is not quite what the scan found. */
    Survey with(Project other) {
        return new Survey(other, found, declared, dependencies, version, outdated, misdeclared);
    }

    /** What starts it, as seen from the main project's folder; empty if nothing does. */
    private static String start(Project project) {
        String folder = project.mainFolder();
        String file = project.mainEntryPoint().map(start -> start.file()).orElse("");
        return folder.isEmpty() ? file : file.startsWith(folder + "/") ? file.substring(folder.length() + 1) : "";
    }

    /** The same in the light of what a person chose: what is typed into a form takes the place of what the file says. */
    List<Problem> problems(Profile profile) {
        List<Problem> all = new ArrayList<>(problems());
        misdeclared.forEach((field, wrong) -> {
            if (profile.metadata().containsKey(field)) {
                all.removeAll(wrong);
            }
        });
        Start.refusal(project, found.metadata(), profile)
                .map(refusal -> refusal.asWarning().so("What the scan found is taken in its place."))
                .ifPresent(all::add);
        return all;
    }

    /** Problems name a file as seen from the scanned folder. */
    private static Map<String, List<Problem>> misdeclared(Path main, String folder, FoundMetadata found) {
        Map<String, List<Problem>> wrong = new LinkedHashMap<>(DeclarationCheck.of(main, found.metadata()));
        if (!folder.isEmpty()) {
            wrong.replaceAll((_, problems) -> problems.stream()
                    .map(problem -> problem.in(folder + "/" + problem.file(), problem.line(), problem.column()))
                    .toList());
        }
        return wrong;
    }

    /** Everything that is wrong or needs a decision, each said once. */
    public List<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>(project.problems());
        if (project.mainFolder().isEmpty()) {
            all.addAll(found.problems()); // Else the scan has them, with their folder.
        }
        misdeclared.values().forEach(all::addAll);
        all.addAll(outdated);
        all.addAll(declared.problems());
        all.addAll(AskedVariables.of(this).problems());
        all.addAll(dependencies.problems());
        return new ArrayList<>(all);
    }
}
