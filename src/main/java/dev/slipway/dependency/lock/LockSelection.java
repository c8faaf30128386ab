package dev.slipway.dependency.lock;

import dev.slipway.dependency.lock.LockedPackage.Need;
import dev.slipway.dependency.lock.LockedPackage.Source;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Marker;
import dev.slipway.requirement.MarkerEnvironment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which packages of a lock one environment gets, without extras and development groups of the project. */
final class LockSelection {
    private final LockFile lock;
    private final MarkerEnvironment markers;

    LockSelection(LockFile lock, MarkerEnvironment markers) {
        this.lock = lock;
        this.markers = markers;
    }

    List<LockedPackage> packages() {
        return lock.format() == LockFormat.UV
                ? walked()
                : lock.packages().stream()
                        .filter(one -> holds(one.marker(), ""))
                        .toList();
    }

    /** From the project, or all members of a workspace that is none, along what is needed, as uv does. */
    private List<LockedPackage> walked() {
        Map<String, List<LockedPackage>> byName = new TreeMap<>();
        lock.packages()
                .forEach(one -> byName.computeIfAbsent(one.normalizedName(), none -> new ArrayList<>())
                        .add(one));
        record Visit(LockedPackage one, String extra) {}
        Deque<Visit> open = new ArrayDeque<>();
        boolean ofProject = lock.packages().stream().anyMatch(one -> one.source() instanceof Source.Self);
        lock.packages().stream()
                .filter(one -> ofProject ? one.source() instanceof Source.Self : isOfWorkspace(one))
                .forEach(one -> open.add(new Visit(one, "")));
        Set<Visit> seen = new HashSet<>(open);
        Set<LockedPackage> chosen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Visit visit = open.poll();
            if (!(visit.one().source() instanceof Source.Self)) {
                chosen.add(visit.one());
            }
            for (Need need : visit.one().needs()) {
                if (!need.extra().equals(visit.extra()) || !holds(need.marker(), visit.extra())) {
                    continue;
                }
                for (LockedPackage to : byName.getOrDefault(DistributionName.normalize(need.name()), List.of())) {
                    if (need.version().isEmpty() || need.version().equals(to.version())) {
                        List<Visit> visits = new ArrayList<>(List.of(new Visit(to, "")));
                        need.extras().forEach(extra -> visits.add(new Visit(to, extra)));
                        visits.stream().filter(seen::add).forEach(open::add);
                    }
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** Whether it lies in a folder beside the lock, as the members of a workspace do. */
    static boolean isOfWorkspace(LockedPackage one) {
        return one.source() instanceof Source.Unpacked
                || one.source() instanceof Source.Local && one.hashes().isEmpty();
    }

    private boolean holds(@Nullable Marker marker, String extra) {
        if (marker == null) {
            return true;
        }
        try {
            return lock.scoped().holds(marker, markers.withExtra(extra));
        } catch (ShipException compared) {
            // It compares what cannot be compared: nobody could have meant this environment.
            return false;
        }
    }
}
