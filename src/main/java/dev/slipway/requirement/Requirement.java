package dev.slipway.requirement;

import dev.slipway.problem.ShipException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as in PEP 508: {@code name[extra]>=1,<2 ; marker} or {@code name @ url}.
 *
 * @param name as written
 * @param extras as written, sorted, each once
 * @param specifier the versions that serve
 * @param url where it comes from; null if from an index
 * @param marker its condition; null if none
 */
public record Requirement(
        String name,
        List<String> extras,
        SpecifierSet specifier,
        @Nullable String url,
        @Nullable Marker marker) {

    public Requirement {
        extras = List.copyOf(extras);
    }

    /** Any version of this distribution. */
    public static Requirement named(String name) {
        return new Requirement(name, List.of(), SpecifierSet.ANY, null, null);
    }

    /**
     * The requirement that the text spells.
     *
     * @throws ShipException bad input, with the column, if it spells none
     */
    public static Requirement parse(String text) {
        return new RequirementParser(text).read();
    }

    /** The requirement that the text spells, or null if it spells none. */
    public static @Nullable Requirement tryParse(String text) {
        try {
            return parse(text);
        } catch (ShipException e) {
            return null;
        }
    }

    /** The name in the spelling that equal names share (PEP 503). */
    public String normalizedName() {
        return DistributionName.normalize(name);
    }

    /** The same, with these versions. */
    public Requirement with(SpecifierSet specifier) {
        return new Requirement(name, extras, specifier, url, marker);
    }

    /** Whether it counts in this environment; true without a marker. */
    public boolean appliesTo(MarkerEnvironment environment) {
        return marker == null || marker.evaluate(environment);
    }

    /** As {@code packaging} writes it. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(name);
        if (!extras.isEmpty()) {
            out.append('[').append(String.join(",", extras)).append(']');
        }
        out.append(specifier);
        if (url != null) {
            out.append(" @ ").append(url);
        }
        if (marker != null) {
            out.append(url == null ? "; " : " ; ").append(marker);
        }
        return out.toString();
    }
}
