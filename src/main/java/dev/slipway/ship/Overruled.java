package dev.slipway.ship;

import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person says starts the project, against what the scan found.
 *
 * @param isSaid whether anything was said that differs
 * @param entryPoint empty for a library
 * @param problem why what was said cannot be followed; then the scan's word counts
 */
record Overruled(boolean isSaid, Optional<EntryPoint> entryPoint, Optional<Problem> problem) {
    /** A start that is chosen counts most; else a kind that is chosen and is not what the scan found. */
    static Overruled of(Project project, Metadata metadata, Profile profile) {
        String id = profile.kind();
        ProjectKind kind =
                ProjectKind.named(id).filter(one -> one != ProjectKind.EMPTY).orElse(null);
        if (id != null && kind == null) {
            return not(Problem.error(Topic.PROJECT, "There is no kind of project called \"" + id + "\".")
                    .advise("Known are "
                            + Arrays.stream(ProjectKind.values())
                                    .filter(one -> one != ProjectKind.EMPTY)
                                    .map(ProjectKind::id)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        boolean otherKind = kind != null && kind != project.kind();
        String start = profile.start();
        if (start == null) {
            return kind != null && otherKind ? ofKind(project, metadata, kind) : said(false, Optional.empty());
        }
        if (start.equals(Start.NOTHING)) {
            return said(true, Optional.empty());
        }
        Optional<EntryPoint> known = known(project, metadata, start, otherKind ? kind : null);
        if (known.isPresent()) {
            return said(true, known);
        }
        Optional<EntryPoint> made = new NamedStart(project, start).as(kind);
        return made.isPresent()
                ? said(true, made)
                : not(Problem.error(Topic.PROJECT, "Nothing that starts the project is called \"" + start + "\".")
                        .advise("Name a file of the project, a module, an app as module:object, a command that it"
                                + " declares, or none."));
    }

    private static Overruled said(boolean isSaid, Optional<EntryPoint> entryPoint) {
        return new Overruled(isSaid, entryPoint, Optional.empty());
    }

    private static Overruled not(Problem problem) {
        return new Overruled(false, Optional.empty(), Optional.of(problem));
    }

    /** By its target; by the function of a declared command; by the file, which stands for the app in it where no other kind is said. */
    private static Optional<EntryPoint> known(
            Project project, Metadata metadata, String start, @Nullable ProjectKind kind) {
        Map<String, String> commands = new LinkedHashMap<>(metadata.guiScripts());
        commands.putAll(metadata.scripts());
        var likely = project.entryPoints().stream()
                .filter(point -> kind == null || fits(point, kind))
                .toList();
        return likely.stream()
                .filter(point -> point.kind().isWebApp() && point.file().equals(start))
                .findFirst()
                .or(() -> likely.stream()
                        .filter(point -> point.target().equals(start))
                        .findFirst())
                .or(() -> likely.stream()
                        .filter(point -> start.equals(commands.get(point.target())))
                        .findFirst());
    }

    private static Overruled ofKind(Project project, Metadata metadata, ProjectKind kind) {
        Optional<EntryPoint> found = project.entryPoints().stream()
                .filter(point -> fits(point, kind))
                .filter(point -> !kind.isPackage() || Packed.of(project, point) && point.kind() != EntryKind.SCRIPT)
                .findFirst();
        if (found.isPresent() || kind.isPackage()) {
            return said(true, found);
        }
        Optional<EntryPoint> made = project.mainEntryPoint()
                .map(point -> source(point, metadata))
                .flatMap(file -> new NamedStart(project, file).as(kind));
        return made.isPresent() && (kind != ProjectKind.NOTEBOOKS || made.get().kind() == EntryKind.NOTEBOOK)
                ? said(true, made)
                : not(Problem.error(Topic.PROJECT, "Nothing in the folder can be started as " + kind.id() + ".")
                        .advise("Name the file that does it as the start, or take another kind."));
    }

    /** Where the code of an entry point lies, which a declared command does not tell itself. */
    private static String source(EntryPoint point, Metadata metadata) {
        String function = metadata.scripts().get(point.target());
        return point.kind() == EntryKind.CONSOLE_SCRIPT && function != null
                ? ObjectReference.parse(function).module()
                : point.file();
    }

    private static boolean fits(EntryPoint point, ProjectKind kind) {
        if (kind.isWebApp()) {
            return point.kind().id().equals(kind.id());
        }
        return kind == ProjectKind.NOTEBOOKS
                ? point.kind() == EntryKind.NOTEBOOK
                : !point.kind().isWebApp() && point.kind() != EntryKind.NOTEBOOK;
    }
}
