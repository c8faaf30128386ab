package dev.slipway.requirement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a version specifier, such as {@code >=1.2} or {@code ==1.2.*} (PEP 440). Two that mean the same by
 * their spelling ({@code ==1.0} and {@code == 1}) are equal.
 */
public final class Specifier {

    private final Operator operator;
    private final String version;
    private final @Nullable Version bound;
    private final boolean wildcard;

    /**
     * @param version as written, without white space around it
     * @param bound the version, without {@code .*}; null only for {@code ===} on something that is no version
     */
    Specifier(Operator operator, String version, @Nullable Version bound, boolean wildcard) {
        this.operator = operator;
        this.version = version;
        this.bound = bound;
        this.wildcard = wildcard;
    }

    /** The clause that the text spells, or null if it spells none. */
    public static @Nullable Specifier tryParse(String text) {
        String bare = PythonCharacters.strip(text);
        SpecifierScanner scanner = new SpecifierScanner(bare, 0);
        Specifier specifier = scanner.read();
        return scanner.position() == bare.length() ? specifier : null;
    }

    public Operator operator() {
        return operator;
    }

    /** The version as written, {@code .*} included. */
    public String version() {
        return version;
    }

    /** The version, without {@code .*}; null only for {@code ===} on something that is no version. */
    public @Nullable Version bound() {
        return bound;
    }

    /** Whether it ends in {@code .*}. */
    public boolean isWildcard() {
        return wildcard;
    }

    /** Whether the clause itself names a pre-release, which lets pre-releases in (PEP 440, "Handling of pre-releases"). */
    public boolean namesPrerelease() {
        return bound != null && !wildcard && operator != Operator.NOT_EQUAL && bound.isPrerelease();
    }

    /** Whether the version satisfies the clause, pre-release or not. */
    public boolean contains(Version candidate) {
        return operator == Operator.ARBITRARY ? isSpelled(candidate.toString()) : compares(candidate);
    }

    /** Whether what the text spells satisfies the clause; {@code ===} compares the text itself. */
    public boolean contains(String candidate) {
        return operator == Operator.ARBITRARY ? isSpelled(candidate) : compares(Version.tryParse(candidate));
    }

    private boolean isSpelled(String candidate) {
        return candidate.toLowerCase(Locale.ROOT).equals(version.toLowerCase(Locale.ROOT));
    }

    private boolean compares(@Nullable Version candidate) {
        if (candidate == null || bound == null) {
            return false;
        }
        return switch (operator) {
            case EQUAL -> matches(candidate, bound);
            case NOT_EQUAL -> !matches(candidate, bound);
            case AT_LEAST -> candidate.compareTo(bound) >= 0;
            case AT_MOST -> candidate.withoutLocal().compareTo(bound) <= 0;
            case LESS -> isBefore(candidate, bound);
            case GREATER -> isAfter(candidate, bound);
            case COMPATIBLE ->
                candidate.compareTo(bound) >= 0
                        && startsWith(
                                candidate,
                                bound.epoch(),
                                bound.release().subList(0, bound.release().size() - 1));
            case ARBITRARY -> throw new IllegalStateException();
        };
    }

    private boolean matches(Version candidate, Version wanted) {
        if (wildcard) {
            return startsWith(candidate, wanted.epoch(), wanted.release());
        }
        // A clause without a local segment leaves the candidate's out of account.
        return (wanted.local().isEmpty() ? candidate.withoutLocal() : candidate).equals(wanted);
    }

    private static boolean startsWith(Version candidate, BigInteger epoch, List<BigInteger> prefix) {
        if (!candidate.epoch().equals(epoch)) {
            return false;
        }
        for (int i = 0; i < prefix.size(); i++) {
            if (!candidate.part(i).equals(prefix.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Before the bound; where that is no pre-release, before its pre-releases as well. */
    private static boolean isBefore(Version candidate, Version bound) {
        Version first = bound.isPrerelease()
                ? bound
                : new Version(bound.epoch(), bound.release(), null, bound.post(), BigInteger.ZERO, List.of());
        return candidate.compareTo(first) < 0;
    }

    /** After the bound, its local versions and, where it is no post-release itself, its post-releases. */
    private static boolean isAfter(Version candidate, Version bound) {
        Version bare = candidate.withoutLocal();
        if (bound.dev() != null || bound.post() != null) {
            Version next = bound.dev() != null
                    ? new Version(
                            bound.epoch(),
                            bound.release(),
                            bound.pre(),
                            bound.post(),
                            bound.dev().add(BigInteger.ONE),
                            List.of())
                    : new Version(
                            bound.epoch(),
                            bound.release(),
                            bound.pre(),
                            increment(bound.post()),
                            BigInteger.ZERO,
                            List.of());
            return candidate.compareTo(next) >= 0;
        }
        Version withoutPost = new Version(bare.epoch(), bare.release(), bare.pre(), null, null, List.of());
        return bare.compareTo(bound) > 0 && !withoutPost.equals(bound);
    }

    private static BigInteger increment(@Nullable BigInteger number) {
        return number == null ? BigInteger.ZERO : number.add(BigInteger.ONE);
    }

    private List<Object> key() {
        List<Object> key = new ArrayList<>();
        key.add(operator);
        if (bound == null || wildcard || operator == Operator.ARBITRARY) {
            key.add(version);
        } else {
            key.add(operator == Operator.COMPATIBLE ? bound.toString() : bound.canonical());
        }
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Specifier specifier && key().equals(specifier.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return operator.sign() + version;
    }
}
