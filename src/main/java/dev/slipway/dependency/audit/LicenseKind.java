package dev.slipway.dependency.audit;

/** What a licence asks of those who hand a program over; the mildest first. */
public enum LicenseKind {
    /** Names and notices have to stay; nothing else. */
    PERMISSIVE(""),
    /** It says something that is not understood here, or nothing at all. */
    UNKNOWN("Nobody may hand over what nobody allowed: look at its own page."),
    /** Changes of the library itself have to be offered. */
    WEAK_COPYLEFT("Who hands it over has to offer the source of the library, with changes made to it."),
    /** The whole program may have to be offered. */
    COPYLEFT(
            "Who hands over a program that contains it may have to offer the whole program's source under the same terms."),
    /** The same for those who only let others use it over a network. */
    NETWORK_COPYLEFT(
            "Who lets others use a program that contains it, even over a network only, may have to offer the whole"
                    + " program's source under the same terms.");

    private final String meaning;

    LicenseKind(String meaning) {
        this.meaning = meaning;
    }

    /** A sentence for a person who is no lawyer, and no advice of one; empty where there is little to say. */
    public String meaning() {
        return meaning;
    }

    LicenseKind stricter(LicenseKind other) {
        return compareTo(other) >= 0 ? this : other;
    }

    LicenseKind milder(LicenseKind other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == UNKNOWN ? other : this;
        }
        return compareTo(other) <= 0 ? this : other;
    }
}
