package dev.slipway.dependency.adopt;

import dev.slipway.dependency.DirectReference;
import dev.slipway.dependency.LegacyLine;
import dev.slipway.platform.Platform;
import dev.slipway.requirement.Requirement;
import dev.slipway.settings.AddressLogin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that pip takes as the requirement that a wheel may carry (PEP 508).
 *
 * @param text empty where there is none
 * @param told what becomes different, or why there is none, as a sentence; empty if it is the same
 */
record PortableRequirement(String text, String told) {
    private static final Pattern EGG =
            Pattern.compile("egg=([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\\[[^\\]&]*])?)");
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)/([A-Za-z0-9][\\w.]*(?:-[A-Za-z][\\w.]*)*?)-v?\\d[^/]*\\.(?:whl|tar\\.\\w+|zip|tgz)$");
    /** {@code git+git@host:owner/name}, which is no address. */
    private static final Pattern SHORT_SSH = Pattern.compile("^(\\w+)\\+(\\w+@[^/:]+):(?!\\d+/)(.+)$");

    private static final Pattern PASSWORD = Pattern.compile("//[^/@\\s]*:[^/@\\s]*@|//[A-Za-z0-9_-]{20,}@");

    private static final PortableRequirement NOTHING = new PortableRequirement("", "");

    static PortableRequirement of(String line) {
        String text = line.strip();
        DirectReference direct = DirectReference.of(text);
        if (direct.target().matches("\\.(?:/)?(?:\\[.*])?")) {
            // The project itself.
            return NOTHING;
        }
        if (text.contains("${")) {
            return left(text, "holds a variable, which only pip fills in");
        }
        if (PASSWORD.matcher(text).find()) {
            return left(AddressLogin.masked(text), "holds a password");
        }
        if (direct.editable() || DirectReference.isOne(text)) {
            return direct(text, direct);
        }
        return named(text);
    }

    private static PortableRequirement named(String text) {
        var elsewhere = LegacyLine.of(text, Platform.LINUX, false, path -> false);
        if (elsewhere.isEmpty()) {
            return Requirement.tryParse(text) == null
                    ? left(text, "is no requirement")
                    : new PortableRequirement(text, "");
        }
        String reason = elsewhere.get().reason();
        Requirement instead = elsewhere.get().requirement();
        if (instead != null) {
            return new PortableRequirement(instead.toString(), "`" + text + "` becomes `" + instead + "`: " + reason);
        }
        if (LegacyLine.of(text, Platform.WINDOWS, false, path -> false).isEmpty()) {
            return new PortableRequirement(text + "; sys_platform == 'win32'", reason);
        }
        if (LegacyLine.of(text, Platform.MACOS, false, path -> false).isEmpty()) {
            return new PortableRequirement(text + "; sys_platform == 'darwin'", reason);
        }
        return new PortableRequirement("", "`" + text + "` is left out: " + reason);
    }

    private static PortableRequirement direct(String text, DirectReference direct) {
        String[] parts = direct.target().split("\\s+;\\s*|\\s*;\\s+", 2);
        String target = parts[0].strip();
        if (Requirement.tryParse(direct.target()) != null && !direct.target().startsWith(".")) {
            return new PortableRequirement(direct.target(), developed(direct));
        }
        Matcher ssh = SHORT_SSH.matcher(target);
        String address = ssh.matches() ? ssh.group(1) + "+ssh://" + ssh.group(2) + "/" + ssh.group(3) : target;
        if (!address.contains("://")
                || address.toLowerCase(java.util.Locale.ROOT).startsWith("file:")) {
            return left(text, "names a path, which is none on another machine");
        }
        String name = name(address);
        if (name.isEmpty()) {
            return left(text, "does not say which distribution lies there; `#egg=NAME` would");
        }
        String requirement = name + " @ " + withoutEgg(address) + (parts.length > 1 ? " ; " + parts[1].strip() : "");
        return Requirement.tryParse(requirement) == null
                ? left(text, "is no requirement")
                : new PortableRequirement(requirement, developed(direct));
    }

    private static String developed(DirectReference direct) {
        return direct.editable() ? "`-e` is left out before " + direct.target() + ": only pip installs that way." : "";
    }

    private static String name(String address) {
        Matcher egg = EGG.matcher(address);
        if (egg.find()) {
            return egg.group(1);
        }
        Matcher archive = ARCHIVE.matcher(address.split("[#?]", 2)[0]);
        return archive.find() ? archive.group(1) : "";
    }

    private static String withoutEgg(String address) {
        int hash = address.indexOf('#');
        if (hash < 0) {
            return address;
        }
        String rest = String.join(
                "&",
                java.util.Arrays.stream(address.substring(hash + 1).split("&"))
                        .filter(part -> !part.startsWith("egg="))
                        .toList());
        return address.substring(0, hash) + (rest.isEmpty() ? "" : "#" + rest);
    }

    private static PortableRequirement left(String text, String why) {
        return new PortableRequirement("", "`" + text + "` stays where it is: it " + why + ".");
    }
}
