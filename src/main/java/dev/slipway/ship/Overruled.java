package dev.slipway.ship;

import dev.slipway.profile.Profile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says starts the project, against what the scan found.
 *
 * @param isSaid whether anything was said that differs
 * @param entryPoint empty for a library
 */
record Overruled(boolean isSaid, Optional<EntryPoint> entryPoint) {
    private static final String EVIDENCE = "chosen";

    /** A start that is chosen counts most; else a kind that is chosen and is not what the scan found. */
    static Overruled of(Project project, Profile profile) {
        ProjectKind kind = kind(profile.kind());
        boolean otherKind = kind != null && kind != project.kind();
        String start = profile.start();
        boolean gone =
                start != null && start.endsWith(".py") && !project.sources().contains(start);
        if (start == null || gone) {
            return otherKind && kind != null
                    ? new Overruled(true, ofKind(project, kind))
                    : new Overruled(false, Optional.empty());
        }
        if (start.equals(Start.NOTHING)) {
            return new Overruled(true, Optional.empty());
        }
        Optional<EntryPoint> known = project.entryPoints().stream()
                .filter(point -> point.target().equals(start))
                .filter(point -> !otherKind || kind == null || point.kind().id().equals(kind.id()))
                .findFirst();
        return new Overruled(true, known.or(() -> Optional.of(unknown(project, start, kind))));
    }

    private static Optional<EntryPoint> ofKind(Project project, ProjectKind kind) {
        boolean library = kind == ProjectKind.PACKAGE || kind == ProjectKind.SRC_PACKAGE;
        Optional<EntryPoint> found = project.entryPoints().stream()
                .filter(point -> kind.isWebApp()
                        ? point.kind().id().equals(kind.id())
                        : !point.kind().isWebApp())
                .findFirst();
        return found.isPresent() || library
                ? found
                : project.mainEntryPoint().map(point -> unknown(project, point.file(), kind));
    }

    /** Something that the scan did not take for an entry point. */
    private static EntryPoint unknown(Project project, String start, @Nullable ProjectKind kind) {
        boolean isFile = project.sources().contains(start);
        String module = start.split(":", 2)[0].replace('.', '/');
        String file = isFile
                ? start
                : project.sources().stream()
                        .filter(source -> source.endsWith(module + ".py") || source.endsWith(module + "/__init__.py"))
                        .findFirst()
                        .orElse(start);
        EntryKind how = entryKind(start, isFile, !file.equals(start), kind);
        boolean object = how == EntryKind.FLASK || how == EntryKind.FASTAPI || how == EntryKind.DASH;
        String target = object && isFile
                ? start.replaceFirst("^src/", "").replaceFirst("\\.pyw?$", "").replace('/', '.') + ":app"
                : start;
        return new EntryPoint(how, target, file, 0, EVIDENCE, 0);
    }

    private static EntryKind entryKind(String start, boolean isFile, boolean isModule, @Nullable ProjectKind kind) {
        if (kind != null && kind.isWebApp()) {
            return Arrays.stream(EntryKind.values())
                    .filter(one -> one.id().equals(kind.id()))
                    .findFirst()
                    .orElse(EntryKind.SCRIPT);
        }
        if (isFile) {
            return start.endsWith(".ipynb") ? EntryKind.NOTEBOOK : EntryKind.SCRIPT;
        }
        return start.contains(":") ? EntryKind.FLASK : isModule ? EntryKind.MODULE : EntryKind.CONSOLE_SCRIPT;
    }

    private static @Nullable ProjectKind kind(@Nullable String id) {
        return Arrays.stream(ProjectKind.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
