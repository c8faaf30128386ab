package dev.slipway.ship;

import dev.slipway.artifact.Cargo;
import dev.slipway.change.FileChange;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.NewProject;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A notebook that starts a project, as the package it has to be before anything can start it without Jupyter. Files are only added: the
 * notebook, its data and the modules beside it stay as they are, so that it goes on working.
 *
 * @param survey the folder as it will be
 * @param changes the files of the package
 * @param data those of them besides code, relative to the root with {@code /}
 * @param function what its command calls, as {@code module:function}
 * @param notes what could not be kept, or needs a look
 */
record NotebookPackage(
        Survey survey, List<FileChange> changes, List<String> data, String function, List<Problem> notes) {
    static final String TITLE = "Turn the notebook into a package";

    private static final String MAIN = "/__main__.py";
    private static final String INIT = "/__init__.py";

    /**
     * Empty where no notebook starts the project, or where a packaging file of its own says what is packed.
     *
     * @throws dev.slipway.problem.ShipException as {@link PackageProposal#of}
     */
    static Optional<NotebookPackage> of(Survey survey, Profile profile, Optional<Interpreter> python) {
        Metadata metadata = survey.found().metadata();
        Optional<EntryPoint> start =
                Start.of(survey.project(), metadata, profile).entryPoint();
        if (metadata.isDeclared()
                || start.filter(point -> point.kind() == EntryKind.NOTEBOOK).isEmpty()) {
            return Optional.empty();
        }
        EntryPoint notebook = start.get();
        PackageProposal proposal = PackageProposal.of(survey, profile, python, null, notebook.file());
        var done = proposal.modularization();
        List<FileChange> added = done.changes().stream()
                .filter(change -> change.before() == null)
                .toList();
        Project project = survey.project();
        Set<String> sources = new TreeSet<>(project.sources());
        for (FileChange change : added) {
            String file = project.root().relativize(change.file()).toString().replace('\\', '/');
            if (file.endsWith(".py")) {
                sources.add(file);
            }
        }
        String main = done.name() + MAIN;
        List<ImportUse> imports = new ArrayList<>(project.imports());
        for (ImportUse use : project.imports()) {
            if (use.file().equals(notebook.file())) {
                imports.add(new ImportUse(
                        main, use.line(), use.module(), use.level(), use.names(), use.condition(), use.dynamic()));
            }
        }
        Project later = project.with(List.copyOf(sources), imports)
                .startedBy(new EntryPoint(EntryKind.MODULE, done.name(), main, 0, "made from " + notebook.file(), 1));
        return Optional.of(new NotebookPackage(
                survey.with(later),
                added,
                done.data(),
                done.function(),
                done.notes().stream()
                        .filter(note -> note.severity() != Severity.INFO)
                        .toList()));
    }

    /** Whether a plan turns a notebook into a package. */
    static boolean isMade(Plan plan) {
        return plan.steps().stream()
                .anyMatch(
                        step -> step.id().equals(Planner.WRITE) && step.title().equals(TITLE));
    }

    /** The choices for the folder as it will be. */
    static Profile after(Profile profile) {
        return profile.withStart(null).withKind(null);
    }

    /** What goes along, with the files that will be there. */
    Cargo with(Cargo cargo) {
        Map<String, String> all = new TreeMap<>(cargo.data());
        Set<String> used = new HashSet<>(cargo.used());
        for (String file : data) {
            all.put(file, file.substring(0, file.indexOf('/')) + INIT);
            used.add(file);
        }
        return new Cargo(cargo.files(), all, used, cargo.held());
    }

    /** What a packaging file says, under the package's name and with a command that starts it. */
    NewProject with(NewProject made) {
        String name = DistributionName.normalize(function.split("\\.", 2)[0]);
        return new NewProject(
                name,
                made.version(),
                made.requiresPython(),
                made.dependencies(),
                made.layout(),
                made.include(),
                made.exclude(),
                Map.of(name, function),
                made.backend(),
                made.readme());
    }
}
