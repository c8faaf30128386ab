package dev.slipway.dependency.audit;

import dev.slipway.requirement.Version;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is known of a vulnerability in one distribution (OSV schema, ossf.github.io/osv-schema).
 *
 * @param id such as {@code GHSA-m2qf-hxjv-5gpq}
 * @param aliases other ids of the same, such as a CVE's
 * @param summary one line; empty if it has none
 * @param severity in the database's own word, such as {@code HIGH}; empty if it says none
 * @param versions those that are named one by one
 * @param ranges of versions that are affected
 * @param judged whether it says by versions what is affected; else only who keeps the data can tell
 * @param link where to read on
 */
public record Advisory(
        String id,
        List<String> aliases,
        String summary,
        String severity,
        List<String> versions,
        List<Range> ranges,
        boolean judged,
        String link) {

    public Advisory {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
        ranges = List.copyOf(ranges);
    }

    /**
     * A range, as events in the order of versions.
     *
     * @param events where it begins and ends
     */
    public record Range(List<Event> events) {
        public Range {
            events = List.copyOf(events);
        }

        /** Whether a version lies in it (OSV schema, "Evaluation"). */
        boolean contains(Version version) {
            boolean inside = false;
            for (Event event : events.stream().sorted(Event.BY_VERSION).toList()) {
                int order = event.compareTo(version);
                switch (event.kind()) {
                    case INTRODUCED -> inside |= order <= 0;
                    case FIXED, LIMIT -> inside &= order > 0;
                    case LAST_AFFECTED -> inside &= order >= 0;
                }
            }
            return inside;
        }
    }

    /** Where a range begins or ends. */
    public enum Kind {
        INTRODUCED,
        FIXED,
        LAST_AFFECTED,
        LIMIT
    }

    /** @param version null for before all others, which OSV writes as {@code 0} */
    public record Event(
            Kind kind, @org.jspecify.annotations.Nullable Version version) {
        private static final java.util.Comparator<Event> BY_VERSION = (one, other) -> {
            Version second = other.version();
            if (second == null) {
                return one.version() == null ? one.kind().compareTo(other.kind()) : 1;
            }
            int order = one.compareTo(second);
            return order == 0 ? one.kind().compareTo(other.kind()) : order;
        };

        int compareTo(Version other) {
            return version == null ? -1 : version.compareTo(other);
        }
    }

    /** Whether this version is affected, as far as versions are named; true where none are. */
    public boolean affects(String text) {
        Version version = Version.tryParse(text);
        if (!judged || version == null) {
            return true;
        }
        boolean named = versions.stream().anyMatch(one -> one.equals(text) || version.equals(Version.tryParse(one)));
        return named || ranges.stream().anyMatch(range -> range.contains(version));
    }

    /** The lowest version above this one that is not affected; empty if none is known. */
    public Optional<Version> fixedAfter(String text) {
        Version version = Version.tryParse(text);
        return fixes().stream()
                .filter(fix -> version == null || fix.compareTo(version) > 0)
                .filter(fix -> !affects(fix.toString()))
                .findFirst();
    }

    /** All versions that fix it, in order. */
    public TreeSet<Version> fixes() {
        TreeSet<Version> fixes = new TreeSet<>();
        for (Range range : ranges) {
            for (Event event : range.events()) {
                Version version = event.version();
                if (event.kind() == Kind.FIXED && version != null) {
                    fixes.add(version);
                }
            }
        }
        return fixes;
    }

    /** The id that most people know it by: a CVE's if it has one. */
    public String knownAs() {
        return aliases.stream()
                .filter(alias -> alias.startsWith("CVE-"))
                .sorted()
                .findFirst()
                .orElse(id);
    }

    /** Whether both tell of the same. */
    boolean isSame(Advisory other) {
        return id.equals(other.id)
                || aliases.contains(other.id)
                || other.aliases.contains(id)
                || aliases.stream().anyMatch(other.aliases::contains);
    }
}
