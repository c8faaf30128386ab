package dev.slipway.dependency;

import java.util.Locale;
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
    private static final Pattern EDITABLE = Pattern.compile("^(?:-e\\s*|--editable[=\\s]\\s*)(.*)$");

    /** Reads a line such as {@code -e git+https://example.org/x.git@main#egg=x} or {@code ./vendored/x-1.0-py3-none-any.whl}. */
    public static DirectReference of(String text) {
        Matcher editable = EDITABLE.matcher(text);
        boolean develop = editable.matches();
        String target = develop ? editable.group(1) : text;
        return new DirectReference(target, develop, nameOf(target));
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
