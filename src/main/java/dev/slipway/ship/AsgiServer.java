package dev.slipway.ship;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The server that runs an ASGI app (asgi.readthedocs.io), told by what the project requires. */
final class AsgiServer {
    static final String USUAL = "uvicorn";
    /** Those that bring uvicorn along among them. */
    private static final Set<String> SERVERS = Set.of(USUAL, "hypercorn", "fastapi-cli");

    private AsgiServer() {}

    /** The module that serves it; the usual one where nothing is declared. */
    static String of(Wanted wanted) {
        Set<String> names = names(wanted);
        return !names.contains(USUAL) && names.contains("hypercorn") ? "hypercorn" : USUAL;
    }

    /** Whether this requirement brings a server along. */
    static boolean isOne(String text) {
        Requirement requirement = Requirement.tryParse(text);
        return requirement != null && isOne(requirement);
    }

    /** What to say where an app is served and no server is required. */
    static Optional<Problem> missing(Optional<EntryPoint> start, Wanted wanted) {
        return start.filter(point -> point.kind() == EntryKind.FASTAPI)
                .filter(_ -> wanted.requirements().stream().noneMatch(AsgiServer::isOne))
                .map(point -> Problem.warning(Topic.DEPENDENCIES, "No server for " + point.target() + " is declared.")
                        .in(point.file(), point.line(), 0)
                        .so("FastAPI answers on a port only through one, such as uvicorn.")
                        .fix("Declare " + USUAL, new Fix.Declare(USUAL)));
    }

    private static boolean isOne(Requirement requirement) {
        String name = DistributionName.normalize(requirement.name());
        boolean standard = requirement.extras().contains("standard")
                || requirement.extras().contains("all");
        return SERVERS.contains(name) || name.equals("fastapi") && standard;
    }

    private static Set<String> names(Wanted wanted) {
        return wanted.requirements().stream()
                .map(one -> DistributionName.normalize(one.name()))
                .collect(Collectors.toSet());
    }
}
