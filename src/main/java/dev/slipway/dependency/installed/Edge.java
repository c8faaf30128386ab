package dev.slipway.dependency.installed;

import dev.slipway.requirement.Requirement;

/**
 * That one distribution needs another.
 *
 * @param from normalised name
 * @param to normalised name
 * @param requirement as the first one states it
 * @param extra the extra of {@code from} that asks for it; empty if it is always needed
 * @param state whether it is met
 */
public record Edge(String from, String to, Requirement requirement, String extra, State state) {

    /** How a requirement stands to what is installed. */
    public enum State {
        MET,
        /** Another version is installed. */
        OTHER_VERSION,
        /** Nothing of that name is installed. */
        MISSING
    }

    /** What is wanted, as words: "numpy>=1.22" or "any numpy". */
    public String wanted() {
        return requirement.specifier().isEmpty()
                ? "any " + requirement.name()
                : requirement.name() + requirement.specifier();
    }
}
