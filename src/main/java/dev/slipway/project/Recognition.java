package dev.slipway.project;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.project.folder.RelativePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project folder is, and why.
 *
 * @param verdict one sentence for a person
 */
record Recognition(ProjectKind kind, String verdict) {

    /**
     * Decides by what starts the project first, then by how its files lie.
     *
     * @param candidates what can start it, likeliest first
     * @param notebooks how many notebooks lie in it
     */
    static Recognition of(
            String folder, PythonLayout layout, List<Candidate> candidates, FoundMetadata metadata, int notebooks) {
        Candidate app = candidates.stream()
                .filter(candidate -> candidate.kind().isWebApp())
                .findFirst()
                .orElse(null);
        List<String> packages = layout.packagesIn(folder);
        List<String> inSource = layout.packagesIn(PythonLayout.join(folder, "src"));
        boolean declared = metadata.metadata().isDeclared();
        if (declared && packages.isEmpty() && inSource.isEmpty()) {
            packages = layout.namespacesIn(folder);
            inSource = layout.namespacesIn(PythonLayout.join(folder, "src"));
        }
        boolean library = declared && app != null && isWeak(app, candidates);
        if (app != null && !library) {
            return webApp(app);
        }
        List<String> loose = layout.looseIn(folder);
        if (!inSource.isEmpty() && (declared || loose.isEmpty() && packages.isEmpty())) {
            return new Recognition(
                    ProjectKind.SRC_PACKAGE,
                    "A package in src: " + named(inSource, PythonLayout.join(folder, "src"), layout)
                            + declaration(metadata, folder) + ".");
        }
        if (!packages.isEmpty() && (declared || loose.isEmpty() || hasMain(packages, folder, layout))) {
            return new Recognition(
                    ProjectKind.PACKAGE,
                    "A package: " + named(packages, folder, layout) + declaration(metadata, folder) + ".");
        }
        Candidate first = candidates.isEmpty() ? null : candidates.getFirst();
        if (declared && loose.size() == 1 && first != null && !loose.contains(first.file())) {
            // A module with its examples: what is declared counts, not what happens to be run.
            return new Recognition(
                    ProjectKind.MODULES, "A module: " + loose.getFirst() + declaration(metadata, folder) + ".");
        }
        return loose(folder, layout, candidates, notebooks);
    }

    /** In a declared distribution, an app that ranks behind its commands does not make it a web app. */
    private static boolean isWeak(Candidate app, List<Candidate> candidates) {
        Candidate first = candidates.getFirst();
        return first != app && first.score() > app.score();
    }

    private static Recognition webApp(Candidate app) {
        ProjectKind kind = switch (app.kind()) {
            case FLASK -> ProjectKind.FLASK;
            case FASTAPI -> ProjectKind.FASTAPI;
            case DJANGO -> ProjectKind.DJANGO;
            case STREAMLIT -> ProjectKind.STREAMLIT;
            case DASH -> ProjectKind.DASH;
            case GRADIO -> ProjectKind.GRADIO;
            case SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> ProjectKind.SCRIPT;
        };
        String evidence = placed(app) + " " + app.evidence();
        return new Recognition(kind, kind.title() + ": " + evidence + ".");
    }

    private static Recognition loose(String folder, PythonLayout layout, List<Candidate> candidates, int notebooks) {
        List<String> all = layout.sources().stream()
                .filter(source -> PythonLayout.isInside(source, folder))
                .toList();
        List<String> programs = all.stream()
                .filter(source -> PythonLayout.isProgram(RelativePath.nameOf(source)))
                .toList();
        boolean idle = candidates.isEmpty() && programs.stream().allMatch(file -> PythonLayout.isAside(file, folder));
        if (idle && notebooks > 0) {
            return new Recognition(ProjectKind.NOTEBOOKS, notebooks(notebooks, all.isEmpty()));
        }
        if (all.isEmpty()) {
            return new Recognition(ProjectKind.EMPTY, "No Python was found.");
        }
        String first = candidates.isEmpty() ? null : what(candidates.getFirst());
        if (programs.size() <= 1) {
            String file = programs.isEmpty() ? all.getFirst() : programs.getFirst();
            return new Recognition(
                    ProjectKind.SCRIPT,
                    "A script: " + (first == null ? file + " is the only Python file" : first) + ".");
        }
        String rest = first == null ? ", none of which runs by itself" : "; " + first;
        List<String> packages = layout.packagesIn(folder);
        String what = packages.isEmpty()
                ? programs.size() + " Python files and no package"
                : "Python files beside " + shown(packages) + ", declared in no packaging file";
        return new Recognition(ProjectKind.MODULES, "Loose modules: " + what + rest + ".");
    }

    private static String notebooks(int count, boolean alone) {
        if (alone) {
            return count == 1 ? "One notebook and no Python file." : count + " notebooks and no Python file.";
        }
        return count == 1 ? "One notebook and no program in Python." : count + " notebooks and no program in Python.";
    }

    private static @Nullable String what(Candidate candidate) {
        return candidate.evidence().isEmpty() ? null : placed(candidate) + " " + candidate.evidence();
    }

    private static String placed(Candidate candidate) {
        return candidate.file() + (candidate.line() > 0 ? ":" + candidate.line() : "");
    }

    private static boolean hasMain(List<String> packages, String folder, PythonLayout layout) {
        return packages.stream()
                .anyMatch(name -> layout.sources().contains(PythonLayout.join(folder, name) + "/__main__.py"));
    }

    private static String named(List<String> packages, String folder, PythonLayout layout) {
        boolean one = packages.size() == 1;
        if (!layout.isPackage(PythonLayout.join(folder, packages.getFirst()))) {
            return shown(packages) + (one ? " is a namespace" : " are namespaces");
        }
        return shown(packages) + (one ? " has an __init__.py" : " have an __init__.py");
    }

    private static String shown(List<String> names) {
        return names.size() > 3
                ? String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more"
                : EntryPoints.and(names);
    }

    private static String declaration(FoundMetadata metadata, String folder) {
        String source = metadata.metadata().source();
        return metadata.metadata().isDeclared()
                ? ", declared in " + PythonLayout.join(folder, source)
                : ", not declared in any packaging file";
    }
}
