package dev.slipway.dependency.lock;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Marker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as a lock names it.
 *
 * @param name as written
 * @param version empty where the lock does not tell, as for a folder
 * @param marker the condition under which it is installed; null for always
 * @param requiresPython as a specifier; empty for any
 * @param source where it comes from
 * @param hashes of all its files, as {@code sha256:...}
 * @param needs what it needs, where the lock tells
 * @param line in the lock file, from 1
 */
public record LockedPackage(
        String name,
        String version,
        @Nullable Marker marker,
        String requiresPython,
        Source source,
        List<String> hashes,
        List<Need> needs,
        int line) {

    public LockedPackage {
        hashes = List.copyOf(hashes);
        needs = List.copyOf(needs);
    }

    /** Where a distribution comes from. */
    public sealed interface Source {

        /** An index. */
        record Index() implements Source {}

        /** One file at an address. */
        record Address(String url) implements Source {}

        /** A repository at one commit, as {@code git+https://...@commit}. */
        record Repository(String url) implements Source {}

        /** A folder or file beside the lock. */
        record Local(String path, boolean editable) implements Source {}

        /** A member of a workspace that is no package: what it needs is installed, itself not. */
        record Unpacked(String path) implements Source {}

        /** The project itself. */
        record Self() implements Source {}
    }

    /**
     * That it needs another one.
     *
     * @param version of that one, where the lock holds several; else empty
     * @param extras of that one that are asked for
     * @param extra of this one that asks for it; empty for always
     */
    public record Need(
            String name,
            String version,
            List<String> extras,
            @Nullable Marker marker,
            String extra) {
        public Need {
            extras = List.copyOf(extras);
        }
    }

    public String normalizedName() {
        return DistributionName.normalize(name);
    }

    /** For a sentence: "flask 3.0". */
    public String shown() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
