package dev.slipway.dependency.adopt;

import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;

/** A list of requirements that grows; one distribution comes from one source only, with as many markers as that has. */
final class RequirementSet {
    /** What came of an addition. */
    enum Outcome {
        ADDED,
        THERE,
        DIFFERENT
    }

    private final List<String> original;
    private final List<String> texts;
    private int settled;

    RequirementSet(List<String> declared) {
        this.original = List.copyOf(declared);
        this.texts = new ArrayList<>(declared);
    }

    /** From here on another source speaks. */
    void begin() {
        settled = texts.size();
    }

    Outcome add(String text) {
        var wanted = Requirement.parse(text);
        int bare = -1;
        boolean earlier = false;
        for (int i = 0; i < texts.size(); i++) {
            var known = Requirement.tryParse(texts.get(i));
            if (known == null || !known.normalizedName().equals(wanted.normalizedName())) {
                continue;
            }
            if (known.toString().equals(wanted.toString()) || isSame(known, wanted)) {
                return Outcome.THERE;
            }
            if (i < settled) {
                earlier = true;
                bare = isBare(known) ? i : bare;
            }
        }
        if (!earlier) {
            texts.add(text);
            return Outcome.ADDED;
        }
        if (bare >= 0 && !isBare(wanted) && wanted.marker() == null) {
            // A name alone says nothing that the other one contradicts.
            texts.set(bare, text);
            return Outcome.ADDED;
        }
        return isBare(wanted) ? Outcome.THERE : Outcome.DIFFERENT;
    }

    private static boolean isSame(Requirement one, Requirement other) {
        return one.extras().equals(other.extras())
                && one.specifier().toString().equals(other.specifier().toString())
                && java.util.Objects.equals(one.url(), other.url())
                && java.util.Objects.toString(one.marker()).equals(java.util.Objects.toString(other.marker()));
    }

    private static boolean isBare(Requirement requirement) {
        return requirement.specifier().toString().isEmpty()
                && requirement.url() == null
                && requirement.extras().isEmpty()
                && requirement.marker() == null;
    }

    /** Whether this requirement asks for nothing more than what is there. */
    boolean covers(String text) {
        var wanted = Requirement.parse(text);
        return texts.stream()
                .map(Requirement::tryParse)
                .anyMatch(known -> known != null
                        && known.normalizedName().equals(wanted.normalizedName())
                        && (isBare(wanted) || isSame(known, wanted)));
    }

    boolean changed() {
        return !texts.equals(original);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
