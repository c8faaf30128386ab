package dev.slipway.ship;

import dev.slipway.metadata.ObjectReference;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import dev.slipway.project.folder.RelativePath;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A start that a person names and the scan did not take for one.
 *
 * @param name a file, a module, or {@code module:object}
 */
record NamedStart(Project project, String name) {
    private static final String EVIDENCE = "chosen";
    /** What makes an object an app that a server takes; an app of Starlette is served as one of FastAPI. */
    private static final Map<String, EntryKind> FRAMEWORKS = Map.of(
            "flask", EntryKind.FLASK,
            "fastapi", EntryKind.FASTAPI,
            "starlette", EntryKind.FASTAPI,
            "dash", EntryKind.DASH);

    /** Empty if there is no such file or module, or if nobody knows how to start it. */
    Optional<EntryPoint> as(@Nullable ProjectKind kind) {
        boolean isFile = project.sources().contains(name);
        Optional<String> file = isFile
                ? Optional.of(name)
                : project.fileOf(ObjectReference.parse(name).module());
        return file.flatMap(in -> how(in, isFile, kind).map(found -> {
            String target = isObject(found) && isFile
                    ? RelativePath.moduleOf(RelativePath.installed(name)) + ":app"
                    : isFile(found) ? in : name;
            return new EntryPoint(found, target, in, 0, EVIDENCE, 0);
        }));
    }

    private Optional<EntryKind> how(String file, boolean isFile, @Nullable ProjectKind kind) {
        if (kind != null && kind.isWebApp()) {
            return EntryKind.named(kind.id());
        }
        if (isFile) {
            return Optional.of(file.endsWith(".ipynb") ? EntryKind.NOTEBOOK : EntryKind.SCRIPT);
        }
        return name.contains(":") ? framework(file) : Optional.of(EntryKind.MODULE);
    }

    private Optional<EntryKind> framework(String file) {
        return project.imports().stream()
                .filter(use -> use.file().equals(file))
                .map(use -> FRAMEWORKS.get(use.module().split("\\.", 2)[0]))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isObject(EntryKind kind) {
        return kind == EntryKind.FLASK || kind == EntryKind.FASTAPI || kind == EntryKind.DASH;
    }

    private static boolean isFile(EntryKind kind) {
        return kind == EntryKind.DJANGO || kind == EntryKind.STREAMLIT || kind == EntryKind.GRADIO;
    }
}
