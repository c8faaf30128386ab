package dev.slipway.profile.exchange;

/**
 * Something that two profiles say differently.
 *
 * @param field such as {@code python} or {@code artifacts.executable.form}
 * @param left what the first says; empty if nothing
 * @param right what the second says; empty if nothing
 */
public record ProfileDifference(String field, String left, String right) {}
