package dev.slipway.metadata.version;

import dev.slipway.requirement.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways to raise a version (PEP 440). What comes out is always greater than what went in; an epoch stays, a local part goes.
 */
public enum VersionBump {
    /** 1.4.2 to 2.0.0. */
    MAJOR,
    /** 1.4.2 to 1.5.0. */
    MINOR,
    /** 1.4.2 to 1.4.3. */
    PATCH,
    /** 1.4.2 to 1.4.3rc1, 1.4.3rc1 to 1.4.3rc2. */
    PRE,
    /** 1.4.2 to 1.4.2.post1. */
    POST,
    /** 1.4.2 to 1.4.3.dev1. */
    DEV;

    /** Its name on the command line, such as {@code minor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name; empty if there is none. */
    public static Optional<VersionBump> of(String id) {
        return Arrays.stream(values()).filter(bump -> bump.id().equals(id)).findFirst();
    }

    /** The next version. */
    public Version of(Version version) {
        var text = switch (this) {
            case MAJOR -> release(version, 0);
            case MINOR -> release(version, 1);
            case PATCH -> release(version, 2);
            case PRE -> pre(version);
            case POST -> post(version);
            case DEV -> dev(version);
        };
        return Version.parse((version.epoch().signum() == 0 ? "" : version.epoch() + "!") + text);
    }

    /** A pre-release of exactly that release becomes it; else the part at this place is raised. */
    private static String release(Version version, int place) {
        var parts = new ArrayList<>(version.release());
        while (parts.size() <= place) {
            parts.add(BigInteger.ZERO);
        }
        boolean itself = version.isPrerelease()
                && version.post() == null
                && parts.subList(place + 1, parts.size()).stream().allMatch(part -> part.signum() == 0);
        if (!itself) {
            parts.set(place, parts.get(place).add(BigInteger.ONE));
        }
        for (int i = place + 1; i < parts.size(); i++) {
            parts.set(i, BigInteger.ZERO);
        }
        return text(parts);
    }

    private static String pre(Version version) {
        var pre = version.pre();
        if (pre == null) {
            return release(version, 2) + "rc1";
        }
        // What is only on its way to rc1 becomes rc1.
        boolean onItsWay = version.dev() != null && version.post() == null;
        return text(version.release())
                + pre.letter()
                + (onItsWay ? pre.number() : pre.number().add(BigInteger.ONE));
    }

    private static String post(Version version) {
        var post = version.post();
        if (post == null && version.dev() != null && version.pre() == null) {
            return text(version.release()) + ".post1";
        }
        if (post == null) {
            return withPre(version) + ".post1";
        }
        return withPre(version) + ".post" + (version.dev() == null ? post.add(BigInteger.ONE) : post);
    }

    private static String dev(Version version) {
        var dev = version.dev();
        var post = version.post();
        if (dev != null) {
            return withPre(version) + (post == null ? "" : ".post" + post) + ".dev" + dev.add(BigInteger.ONE);
        }
        if (post != null) {
            return withPre(version) + ".post" + post.add(BigInteger.ONE) + ".dev1";
        }
        return (version.pre() == null ? release(version, 2) : pre(version)) + ".dev1";
    }

    private static String withPre(Version version) {
        var pre = version.pre();
        return text(version.release()) + (pre == null ? "" : pre.letter() + pre.number());
    }

    private static String text(List<BigInteger> parts) {
        return String.join(".", parts.stream().map(BigInteger::toString).toList());
    }
}
