package dev.slipway.dependency;

import dev.slipway.requirement.Requirement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A distribution named by where it lies: a folder, a file, an address of a file or of a repository, as pip takes them.
 *
 * @param target the address or path as written, without {@code -e}
 * @param editable whether it is to be installed in development mode
 * @param name the distribution, if {@code #egg=} or the name of the file tells; else null
 */
public record DirectReference(
        String target, boolean editable, @Nullable String name) {

    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:(?:git|hg|svn|bzr)\\+|(?:https?|ftp|file|ssh):)");
    private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(?:whl|zip|tar\\.gz|tgz|tar\\.bz2|tar\\.xz|tar)$");
    private static final Pattern FETCHED = Pattern.compile("((?:git|hg|svn|bzr)\\+[^#]+)(?:#(.*))?");
    private static final Pattern SUBDIRECTORY = Pattern.compile("(?:^|&)subdirectory=([^&]+)");
    private static final Pattern EXTRAS = Pattern.compile("(?:^|&)egg=[^&\\[]+(\\[[^]]*])");
    private static final Pattern EDITABLE = Pattern.compile("^(?:-e\\s*|--editable[=\\s]\\s*)(.*)$");

    /** Reads a line such as {@code -e git+https://example.org/x.git@main#egg=x} or {@code ./vendored/x-1.0-py3-none-any.whl}. */
    public static DirectReference of(String text) {
        Matcher editable = EDITABLE.matcher(text);
        boolean develop = editable.matches();
        String target = develop ? editable.group(1) : text;
        return new DirectReference(target, develop, nameOf(target));
    }

    /**
     * What a version control system holds, as a requirement with an address (PEP 508), which every installer takes; empty for anything else,
     * and where no {@code egg} tells the name.
     */
    public Optional<Requirement> fetched() {
        Matcher parts = FETCHED.matcher(target);
        if (name == null || !parts.matches()) {
            return Optional.empty();
        }
        String fragment = parts.group(2) == null ? "" : parts.group(2);
        Matcher folder = SUBDIRECTORY.matcher(fragment);
        String extras = EXTRAS.matcher(fragment)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        String address = parts.group(1) + (folder.find() ? "#subdirectory=" + folder.group(1) : "");
        return Optional.ofNullable(Requirement.tryParse(name + extras + " @ " + address));
    }

    /** A line of a requirements file as a packaging file says it, as far as it can. */
    public static String declarable(String text) {
        return of(text).fetched().map(Requirement::toString).orElse(text);
    }

    /** Whether the text names a place rather than a requirement by name. */
    public static boolean isOne(String text) {
        if (EDITABLE.matcher(text).matches()) {
            return true;
        }
        String target = text.split("[;\\s]", 2)[0];
        boolean path = target.startsWith(".")
                || target.startsWith("/")
                || target.startsWith("~")
                || target.startsWith("\\")
                || target.matches("^[A-Za-z]:[\\\\/].*");
        return path
                || SCHEME.matcher(target).find()
                || ARCHIVE.matcher(withoutFragment(target)).find();
    }

    private static @Nullable String nameOf(String target) {
        Matcher egg = EGG.matcher(target);
        if (egg.find()) {
            return egg.group(1);
        }
        String path = withoutFragment(target);
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (file.toLowerCase(Locale.ROOT).endsWith(".whl") && file.indexOf('-') > 0) {
            return file.substring(0, file.indexOf('-'));
        }
        return null;
    }

    private static String withoutFragment(String target) {
        String bare = target.split("[#?]", 2)[0];
        int extras = bare.endsWith("]") ? bare.lastIndexOf('[') : -1;
        return extras < 0 ? bare : bare.substring(0, extras);
    }
}
