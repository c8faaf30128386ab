package dev.slipway.dependency.audit;

import java.util.List;

/** What somebody who knows advisories said. */
public sealed interface Told {

    /**
     * It answered.
     *
     * @param who was asked
     * @param asked about how many distributions
     * @param findings none if it knows of nothing
     */
    record Answered(String who, int asked, List<Finding> findings) implements Told {
        public Answered {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It did not answer, or not on everything: nothing is known.
     *
     * @param reason as words for a person
     */
    record Silent(String who, String reason) implements Told {}
}
