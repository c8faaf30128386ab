package dev.slipway.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what several packaging files say, with the precedence of setuptools. */
final class MetadataMerge {
    private MetadataMerge() {}

    /** Files without {@code [project]}: setuptools takes from setup.cfg only what the call of setup() leaves open. */
    static Metadata setuptools(Metadata build, Metadata cfg, Metadata py) {
        var draft = draft(py, cfg);
        draft.buildBackend = build.buildBackend();
        draft.buildRequires.addAll(build.buildRequires());
        draft.dynamic.addAll(cfg.dynamic());
        if (!py.version().isEmpty()) {
            draft.dynamic.remove("version");
        }
        return draft.done();
    }

    /** {@code [project]} with dynamic fields: setuptools computes them from setup.cfg and setup.py where they tell. */
    static Metadata fillDynamic(Metadata project, @Nullable SetupCfgFile setupCfg, @Nullable SetupPyFile setupPy) {
        Set<String> dynamic = project.dynamic();
        if (dynamic.isEmpty() || !project.buildBackend().startsWith("setuptools")) {
            return project;
        }
        var cfg = setupCfg == null ? Metadata.empty() : setupCfg.metadata();
        var py = setupPy == null ? Metadata.empty() : setupPy.metadata();
        var other = draft(py, cfg);
        var draft = draft(project, Metadata.empty());
        draft.buildBackend = project.buildBackend();
        draft.buildRequires.addAll(project.buildRequires());
        draft.dynamic.addAll(dynamic);
        if (dynamic.contains("version") && !other.version.isEmpty()) {
            draft.version = other.version;
        }
        if (dynamic.contains("description")) {
            draft.description = other.description;
        }
        if (dynamic.contains("readme")) {
            draft.readme = other.readme;
        }
        if (dynamic.contains("requires-python")) {
            draft.requiresPython = other.requiresPython;
        }
        if (dynamic.contains("dependencies")) {
            draft.dependencies.addAll(other.dependencies);
        }
        if (dynamic.contains("optional-dependencies")) {
            draft.optionalDependencies.putAll(other.optionalDependencies);
        }
        if (dynamic.contains("scripts") || dynamic.contains("entry-points")) {
            draft.scripts.putAll(other.scripts);
        }
        if (dynamic.contains("classifiers")) {
            draft.classifiers.addAll(other.classifiers);
        }
        return draft.done();
    }

    private static MetadataDraft draft(Metadata first, Metadata second) {
        var draft = new MetadataDraft();
        draft.source = either(first, second, Metadata::source);
        draft.name = either(first, second, Metadata::name);
        draft.importName = either(first, second, Metadata::importName);
        draft.version = either(first, second, Metadata::version);
        draft.description = either(first, second, Metadata::description);
        draft.readme = either(first, second, Metadata::readme);
        draft.requiresPython = either(first, second, Metadata::requiresPython);
        draft.license = either(first, second, Metadata::license);
        draft.licenseFiles.addAll(eitherList(first, second, Metadata::licenseFiles));
        draft.authors.addAll(eitherList(first, second, Metadata::authors));
        draft.maintainers.addAll(eitherList(first, second, Metadata::maintainers));
        draft.keywords.addAll(eitherList(first, second, Metadata::keywords));
        draft.classifiers.addAll(eitherList(first, second, Metadata::classifiers));
        draft.urls.putAll(eitherMap(first, second, Metadata::urls));
        draft.dependencies.addAll(eitherList(first, second, Metadata::dependencies));
        draft.optionalDependencies.putAll(eitherMap(first, second, Metadata::optionalDependencies));
        draft.scripts.putAll(eitherMap(first, second, Metadata::scripts));
        draft.guiScripts.putAll(eitherMap(first, second, Metadata::guiScripts));
        return draft;
    }

    private static String either(Metadata first, Metadata second, Function<Metadata, String> part) {
        return part.apply(first).isEmpty() ? part.apply(second) : part.apply(first);
    }

    private static <T> List<T> eitherList(Metadata first, Metadata second, Function<Metadata, List<T>> part) {
        return part.apply(first).isEmpty() ? part.apply(second) : part.apply(first);
    }

    private static <V> Map<String, V> eitherMap(
            Metadata first, Metadata second, Function<Metadata, Map<String, V>> part) {
        return part.apply(first).isEmpty() ? part.apply(second) : part.apply(first);
    }
}
