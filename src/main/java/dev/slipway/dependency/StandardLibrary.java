package dev.slipway.dependency;

import dev.slipway.requirement.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The top-level modules of the standard library of each Python from 3.6 on, those of all platforms. */
public final class StandardLibrary {

    /** First and last Python that has a module. */
    private record Span(Version first, Version last) {}

    private static final Version OLDEST = Version.parse("3.6");
    private static final Version NEWEST = Version.parse("3.13");
    private static final Version BEYOND = Version.parse("3.14");
    // No interpreter of 3.14 was at hand when the list was made; its documentation names these.
    private static final Set<String> SINCE_BEYOND = Set.of(
            "annotationlib", "compression", "_interpreters", "_interpchannels", "_interpqueues", "_remote_debugging");

    private static final StandardLibrary BUNDLED = new StandardLibrary();

    private final Map<String, Span> modules = new HashMap<>();
    private final Map<String, Version> minors = new ConcurrentHashMap<>();

    private StandardLibrary() {
        for (String line : BundledList.lines("standard-library.txt")) {
            String[] words = line.split(" ");
            modules.put(words[0], new Span(Version.parse(words[1]), Version.parse(words[2])));
        }
    }

    public static StandardLibrary bundled() {
        return BUNDLED;
    }

    /**
     * Whether the standard library has the module.
     *
     * @param module a name, dotted or not; its first part counts
     * @param python a version such as {@code 3.10} or {@code 3.10.13}; one older than 3.6 counts as 3.6, and what is no version
     *     as the newest
     */
    public boolean contains(String module, String python) {
        String top = DottedName.top(module);
        if (!SINCE_BEYOND.contains(top) && !modules.containsKey(top)) {
            return false;
        }
        Version version = minors.computeIfAbsent(python, text -> minor(Version.tryParse(text)));
        if (SINCE_BEYOND.contains(top) && version.compareTo(BEYOND) >= 0) {
            return true;
        }
        Span span = modules.get(top);
        if (span == null) {
            return false;
        }
        Version known = version.compareTo(NEWEST) > 0 ? NEWEST : version;
        return span.first().compareTo(known) <= 0 && span.last().compareTo(known) >= 0;
    }

    /** The minor version that the tables know; parsing it for each of a hundred thousand imports takes longer than the look-up. */
    private static Version minor(@Nullable Version version) {
        if (version == null) {
            return NEWEST;
        }
        Version minor = Version.parse(version.major() + "." + version.minor());
        return minor.compareTo(OLDEST) < 0 ? OLDEST : minor;
    }
}
