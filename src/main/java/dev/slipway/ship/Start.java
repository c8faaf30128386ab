package dev.slipway.ship;

import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.verify.StartCommand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What starts a project, and with which arguments it is tried.
 *
 * @param entryPoint null for a library
 * @param arguments those of the profile, else those that the README shows
 * @param chosen whether a person chose them
 */
public record Start(Optional<EntryPoint> entryPoint, List<String> arguments, boolean chosen) {

    /** What a profile says where nothing starts the project. */
    public static final String NOTHING = "none";

    /** The chosen entry point, or else the scan's first. */
    public static Start of(Project project, Metadata metadata, Profile profile) {
        Overruled overruled = Overruled.of(project, metadata, profile);
        Optional<EntryPoint> entryPoint = overruled.isSaid()
                ? overruled.entryPoint()
                : project.entryPoints().stream()
                        .filter(candidate -> !metadata.isDeclared() || Packed.of(project, candidate))
                        .findFirst();
        if (!profile.arguments().isEmpty() || entryPoint.isEmpty()) {
            return new Start(entryPoint, profile.arguments(), true);
        }
        Set<String> aliases = new LinkedHashSet<>(metadata.scripts().keySet());
        for (String target : metadata.scripts().values()) {
            aliases.add(ObjectReference.parse(target).module().replaceFirst("\\.__main__$", ""));
        }
        return new Start(entryPoint, ProposedArguments.of(project.root(), entryPoint.get(), aliases), false);
    }

    /** What can be started from the files even where nothing of it is installed; nothing where a person says so. */
    Optional<EntryPoint> orLikeliest(Project project, Profile profile) {
        return entryPoint.or(() -> NOTHING.equals(profile.start()) ? Optional.empty() : project.mainEntryPoint());
    }

    /** Why what the profile says of kind and start cannot be followed; empty if it can. */
    public static Optional<Problem> refusal(Project project, Metadata metadata, Profile profile) {
        return Overruled.of(project, metadata, profile).problem();
    }

    /**
     * How it is started once it is installed; a library's packages are imported.
     *
     * @param fresh whether the packaging file is ours
     */
    StartCommand command(Project project, Wanted wanted, boolean fresh) {
        StartCommand command = entryPoint
                .map(point -> fresh ? atBase(project, point) : point)
                .map(point ->
                        StartCommand.of(point, new StartCommand.Arguments(arguments, chosen), AsgiServer.of(wanted)))
                .orElseGet(() -> new StartCommand.Import(List.of()));
        return command instanceof StartCommand.Import(List<String> modules) && modules.isEmpty()
                ? new StartCommand.Import(Packed.modules(project))
                : command;
    }

    /** Where a packaging file of ours installs it. */
    private static EntryPoint atBase(Project project, EntryPoint point) {
        String base = FreshProject.base(project, point);
        if (base.isEmpty()) {
            return point;
        }
        String inside = base + "/";
        String target = point.target().startsWith(inside) ? point.target().substring(inside.length()) : point.target();
        String file = point.file().substring(inside.length());
        return new EntryPoint(point.kind(), target, file, point.line(), point.evidence(), point.rank());
    }
}
