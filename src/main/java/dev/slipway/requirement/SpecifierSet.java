package dev.slipway.requirement;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clauses that all have to hold, such as {@code >=1.22,<1.23} (PEP 440); none means any version. */
public final class SpecifierSet {

    /** Any version. */
    public static final SpecifierSet ANY = new SpecifierSet(List.of());

    private final List<Specifier> specifiers;

    private SpecifierSet(List<Specifier> specifiers) {
        this.specifiers = List.copyOf(specifiers);
    }

    /** The clauses that the text spells, separated by commas, or null if one of them is none. */
    public static @Nullable SpecifierSet tryParse(String text) {
        List<Specifier> specifiers = new ArrayList<>();
        for (String clause : text.split(",", -1)) {
            if (PythonCharacters.strip(clause).isEmpty()) {
                continue;
            }
            Specifier specifier = Specifier.tryParse(clause);
            if (specifier == null) {
                return null;
            }
            specifiers.add(specifier);
        }
        return new SpecifierSet(specifiers);
    }

    /**
     * The clauses that the text spells.
     *
     * @throws ShipException bad input, if one of them is none
     */
    public static SpecifierSet parse(String text) {
        SpecifierSet set = tryParse(text);
        if (set == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.DEPENDENCIES, "“" + text + "” is not a version specifier.")
                            .advise("Write clauses separated by commas, such as >=1.2,<2 (PEP 440)."));
        }
        return set;
    }

    /** As written, in order. */
    public List<Specifier> specifiers() {
        return specifiers;
    }

    public boolean isEmpty() {
        return specifiers.isEmpty();
    }

    /** Whether all clauses hold for the version, pre-release or not; {@link #filter} decides about pre-releases. */
    public boolean contains(Version candidate) {
        return specifiers.stream().allMatch(s -> s.contains(candidate));
    }

    /** As {@link #contains(Version)}, for a text that may be no version, which only {@code ===} can match. */
    public boolean contains(String candidate) {
        return specifiers.stream().allMatch(s -> s.contains(candidate));
    }

    /** Whether a clause names a pre-release, so that pre-releases count like others. */
    public boolean namesPrerelease() {
        return specifiers.stream().anyMatch(Specifier::namesPrerelease);
    }

    /**
     * The candidates that satisfy all clauses, in their order; pre-releases only if a clause names one or nothing else
     * satisfies (PEP 440, "Handling of pre-releases").
     */
    public List<Version> filter(List<Version> candidates) {
        List<Version> fitting = candidates.stream().filter(this::contains).toList();
        if (namesPrerelease() || fitting.stream().allMatch(Version::isPrerelease)) {
            return fitting;
        }
        return fitting.stream().filter(v -> !v.isPrerelease()).toList();
    }

    /** The version, if a clause allows this one only ({@code ==} without {@code .*}, or {@code ===}); else null. */
    public @Nullable Version pinned() {
        for (Specifier specifier : specifiers) {
            boolean exact = specifier.operator() == Operator.EQUAL || specifier.operator() == Operator.ARBITRARY;
            if (exact && !specifier.isWildcard()) {
                return specifier.bound();
            }
        }
        return null;
    }

    /** The clauses of both. */
    public SpecifierSet and(SpecifierSet other) {
        List<Specifier> both = new ArrayList<>(specifiers);
        both.addAll(other.specifiers);
        return new SpecifierSet(both);
    }

    private List<Specifier> canonical() {
        return specifiers.stream()
                .sorted(Comparator.comparing(Specifier::toString))
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpecifierSet set && new HashSet<>(specifiers).equals(new HashSet<>(set.specifiers));
    }

    @Override
    public int hashCode() {
        return new HashSet<>(specifiers).hashCode();
    }

    /** Sorted and without repetition, as {@code packaging} writes it. */
    @Override
    public String toString() {
        return canonical().stream().map(Specifier::toString).collect(Collectors.joining(","));
    }
}
