package dev.slipway.dependency.settle;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the environment should hold.
 *
 * @param text as a requirements file takes it
 * @param requirement the same, understood; null for a path or an address
 * @param origin who wants it
 * @param place the file, or {@code file:line}, that it comes from; empty if none
 */
public record Wish(String text, @Nullable Requirement requirement, Origin origin, String place) {

    /** Who wants something; the firmest first. */
    public enum Origin {
        /** A model file names the version that wrote it. */
        MODEL(1000),
        /** A person chose it in the profile. */
        CHOSEN(100),
        /** It is declared, and code or a server uses it. */
        DECLARED(10),
        /** Code imports it and nobody declares it. */
        IMPORTED(3),
        /** It stands in a list that looks frozen, and no code imports it. */
        LISTED(1);

        private final int cost;

        Origin(int cost) {
            this.cost = cost;
        }

        /** What it costs to give way here, in comparison. */
        int cost() {
            return cost;
        }
    }

    /** A wish for a requirement. */
    public static Wish of(Requirement requirement, Origin origin, String place) {
        return new Wish(requirement.toString(), requirement, origin, place);
    }

    /** The distribution's normalised name; the text itself where it is not known. */
    public String name() {
        return requirement == null ? text : DistributionName.normalize(requirement.name());
    }

    /** The only version that it allows; null if it allows several. */
    public @Nullable Version pinned() {
        return requirement == null ? null : requirement.specifier().pinned();
    }

    /** What it costs to give way here, in comparison with others. */
    public int cost() {
        return origin.cost();
    }

    /** Whether any version will do. */
    boolean isFree() {
        return requirement != null
                && requirement.url() == null
                && requirement.specifier().isEmpty();
    }

    Wish with(Requirement other) {
        return new Wish(other.toString(), other, origin, place);
    }
}
