package dev.slipway.requirement;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version as in PEP 440, ordered as PEP 440 orders them. Versions that compare equal are equal ({@code 1.0} and
 * {@code 1}); {@link #toString} gives the normalised spelling, release segment as written.
 */
public final class Version implements Comparable<Version> {

    /** A pre-release segment: {@code a}, {@code b} or {@code rc}, with its number. */
    public record Pre(String letter, BigInteger number) {}

    private final BigInteger epoch;
    private final List<BigInteger> release;
    private final @Nullable Pre pre;
    private final @Nullable BigInteger post;
    private final @Nullable BigInteger dev;
    private final List<String> local;

    Version(
            BigInteger epoch,
            List<BigInteger> release,
            @Nullable Pre pre,
            @Nullable BigInteger post,
            @Nullable BigInteger dev,
            List<String> local) {
        this.epoch = epoch;
        this.release = List.copyOf(release);
        this.pre = pre;
        this.post = post;
        this.dev = dev;
        this.local = List.copyOf(local);
    }

    /** The version that the text spells, or null if it spells none (PEP 440, appendix B; white space around it is fine). */
    public static @Nullable Version tryParse(String text) {
        String bare = PythonCharacters.strip(text);
        VersionScanner scanner = new VersionScanner(bare, 0);
        return scanner.readPublic() && scanner.readLocal() && scanner.position() == bare.length()
                ? scanner.version()
                : null;
    }

    /**
     * The version that the text spells.
     *
     * @throws ShipException bad input, if it spells none
     */
    public static Version parse(String text) {
        Version version = tryParse(text);
        if (version == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.DEPENDENCIES, "“" + text + "” is not a version.")
                            .advise("Write numbers with dots, such as 1.2.0, or 1.2.0rc1 before a release (PEP 440)."));
        }
        return version;
    }

    public BigInteger epoch() {
        return epoch;
    }

    /** The numbers of the release segment as written, at least one. */
    public List<BigInteger> release() {
        return release;
    }

    public @Nullable Pre pre() {
        return pre;
    }

    public @Nullable BigInteger post() {
        return post;
    }

    public @Nullable BigInteger dev() {
        return dev;
    }

    /** The parts of the local segment, normalised; empty if there is none. */
    public List<String> local() {
        return local;
    }

    /** Whether this is an alpha, beta, release candidate or development version. */
    public boolean isPrerelease() {
        return pre != null || dev != null;
    }

    /** First number of the release. */
    public BigInteger major() {
        return part(0);
    }

    /** Second number of the release; 0 if there is none. */
    public BigInteger minor() {
        return part(1);
    }

    /** The number at this place of the release; 0 beyond its end. */
    public BigInteger part(int index) {
        return index < release.size() ? release.get(index) : BigInteger.ZERO;
    }

    /** Without the local segment. */
    public Version withoutLocal() {
        return local.isEmpty() ? this : new Version(epoch, release, pre, post, dev, List.of());
    }

    /** Release without trailing zeros, at least one number. */
    List<BigInteger> trimmedRelease() {
        int end = release.size();
        while (end > 1 && release.get(end - 1).signum() == 0) {
            end--;
        }
        return release.subList(0, end);
    }

    @Override
    public int compareTo(Version other) {
        return VersionOrder.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(epoch, trimmedRelease(), pre, post, dev, local);
    }

    /** Normalised, as in PEP 440: {@code 1.0a1}, {@code 2!1.0.post1.dev2+ubuntu.1}. */
    @Override
    public String toString() {
        return spell(release);
    }

    /** Normalised and without trailing zeros in the release: {@code 1.0.0} and {@code 1} both give {@code 1}. */
    public String canonical() {
        return spell(trimmedRelease());
    }

    private String spell(List<BigInteger> numbers) {
        List<String> out = new ArrayList<>();
        if (epoch.signum() != 0) {
            out.add(epoch + "!");
        }
        out.add(numbers.stream().map(BigInteger::toString).collect(Collectors.joining(".")));
        if (pre != null) {
            out.add(pre.letter() + pre.number());
        }
        if (post != null) {
            out.add(".post" + post);
        }
        if (dev != null) {
            out.add(".dev" + dev);
        }
        if (!local.isEmpty()) {
            out.add("+" + String.join(".", local));
        }
        return String.join("", out);
    }
}
