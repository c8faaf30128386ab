package dev.slipway.dependency.lock;

import dev.slipway.problem.ShipException;
import dev.slipway.requirement.Marker;
import dev.slipway.requirement.MarkerEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code pylock.toml} is for (PEP 751).
 *
 * @param groups names of the groups that are installed where nobody asks for others, {@code default-groups}
 * @param environments markers, of which one must hold where it is installed; empty for everywhere
 */
record LockScope(Set<String> groups, List<String> environments) implements LockFile.Scope {
    static final LockScope ALL = new LockScope(Set.of(), List.of());

    LockScope {
        groups = Set.copyOf(groups);
        environments = List.copyOf(environments);
    }

    /** "If none of them is satisfied, a tool MUST raise an error." One that is no marker is satisfied nowhere. */
    boolean isFor(MarkerEnvironment here) {
        return environments.isEmpty()
                || environments.stream().anyMatch(text -> {
                    try {
                        return holds(Marker.parse(text), here);
                    } catch (ShipException noMarker) {
                        return false;
                    }
                });
    }

    /** No extra of the project is asked for, and no other groups. */
    boolean holds(Marker marker, MarkerEnvironment here) {
        return marker.evaluate(here, Map.of("extras", Set.of(), "dependency_groups", groups));
    }
}
