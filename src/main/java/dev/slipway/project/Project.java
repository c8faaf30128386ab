package dev.slipway.project;

import dev.slipway.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scan found in a folder. Derived, never saved as truth.
 *
 * @param root the scanned folder, absolute
 * @param kind what the folder is as a whole
 * @param verdict one sentence that says the kind with its evidence, such as "A Streamlit app: app.py imports streamlit, calls
 *     st.title and st.form."
 * @param projects every project in the folder, the main one first; its path is empty where it is the folder itself
 * @param entryPoints what can be started, the likeliest first
 * @param imports every import of every Python file and notebook, by file and line
 * @param calls those that may need a library beside the one that is called
 * @param sources the Python files and notebooks, relative to the root, sorted
 * @param others all other files that the scan walked over, relative to the root, sorted
 * @param dataFiles what could go along besides code; a path that ends in {@code /} stands for a whole folder
 * @param models model files, read without being executed
 * @param packaging the files that already configure packaging, dependencies or deployment
 * @param installs the requirements named by install lines in notebooks
 * @param secrets keys, tokens and passwords in its files, never told whole
 * @param counts how much there is
 * @param took how long the scan took
 * @param problems what went wrong or needs a decision
 */
public record Project(
        Path root,
        ProjectKind kind,
        String verdict,
        List<SubProject> projects,
        List<EntryPoint> entryPoints,
        List<ImportUse> imports,
        List<NamedCall> calls,
        List<String> sources,
        List<String> others,
        List<DataFile> dataFiles,
        List<ModelFile> models,
        List<PackagingFile> packaging,
        List<InstallLine> installs,
        List<Secret> secrets,
        Counts counts,
        Duration took,
        List<Problem> problems) {

    public Project {
        projects = List.copyOf(projects);
        entryPoints = List.copyOf(entryPoints);
        imports = List.copyOf(imports);
        calls = List.copyOf(calls);
        sources = List.copyOf(sources);
        others = List.copyOf(others);
        dataFiles = List.copyOf(dataFiles);
        models = List.copyOf(models);
        packaging = List.copyOf(packaging);
        installs = List.copyOf(installs);
        secrets = List.copyOf(secrets);
        problems = List.copyOf(problems);
    }

    /** What most likely starts the project; nothing for a library. */
    public Optional<EntryPoint> mainEntryPoint() {
        return entryPoints.stream().findFirst();
    }

    /** The same folder, in which this is what most likely starts the project. */
    public Project startedBy(EntryPoint start) {
        if (mainEntryPoint().filter(start::equals).isPresent()) {
            return this;
        }
        List<EntryPoint> ranked = new ArrayList<>();
        Stream.concat(Stream.of(start), entryPoints.stream().filter(point -> !point.equals(start)))
                .forEach(point -> ranked.add(new EntryPoint(
                        point.kind(),
                        point.target(),
                        point.file(),
                        point.line(),
                        point.evidence(),
                        ranked.size() + 1)));
        return with(ranked, sources, imports);
    }

    /** The same folder with these files of Python, and what they import. */
    public Project with(List<String> sources, List<ImportUse> imports) {
        return with(entryPoints, sources, imports);
    }

    private Project with(List<EntryPoint> entryPoints, List<String> sources, List<ImportUse> imports) {
        return new Project(
                root,
                kind,
                verdict,
                projects,
                entryPoints,
                imports,
                calls,
                sources,
                others,
                dataFiles,
                models,
                packaging,
                installs,
                secrets,
                counts,
                took,
                problems);
    }

    /** The folder of the main project, relative to the root with {@code /}; empty if it is the root. */
    public String mainFolder() {
        return projects.isEmpty() ? "" : projects.getFirst().path();
    }

    /**
     * The file of a module of the folder, relative to the root with {@code /}; empty if it has none. A module that lies where Python finds it, in
     * the root or in {@code src}, comes before one of the same name further down.
     *
     * @param module dotted, as it is imported
     */
    public Optional<String> fileOf(String module) {
        String path = module.replace('.', '/');
        return path.isEmpty()
                ? Optional.empty()
                : Stream.of(path + ".py", path + "/__init__.py", "src/" + path + ".py", "src/" + path + "/__init__.py")
                        .filter(sources::contains)
                        .findFirst()
                        .or(() -> sources.stream()
                                .filter(source -> source.endsWith("/" + path + ".py")
                                        || source.endsWith("/" + path + "/__init__.py"))
                                .min(Comparator.comparing((String source) -> source.split("/").length)
                                        .thenComparing(Comparator.naturalOrder())));
    }

    /** Tells imports of the folder's own modules from others. */
    public LocalModules localModules() {
        return LocalModules.of(sources);
    }
}
