package dev.slipway.problem;

import org.jspecify.annotations.Nullable;

/**
 * What to do about a problem.
 *
 * @param text an imperative that fits a button when {@code fix} is there ("Use Python 3.10"), else one sentence of advice
 * @param fix what a click does; null where only a person can act
 */
public record Remedy(String text, @Nullable Fix fix) {

    /** Advice that no click can follow. */
    public static Remedy advice(String text) {
        return new Remedy(text, null);
    }
}
