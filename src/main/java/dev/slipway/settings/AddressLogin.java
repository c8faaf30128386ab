package dev.slipway.settings;

import java.util.regex.Pattern;

/**
 * Name and password within addresses (RFC 3986, section 3.2.1), taken out before anything is written down or shown. Also an {@code @} that
 * somebody left unescaped in a password belongs to it.
 */
public final class AddressLogin {
    private static final Pattern LOGIN = Pattern.compile("//[^/\\s\"'<>]*@");

    private AddressLogin() {}

    /** The text, its addresses without logins. */
    public static String dropped(String text) {
        return replaced(text, "//");
    }

    /** The same for a person, who sees that there is one. */
    public static String masked(String text) {
        return replaced(text, "//***@");
    }

    /** Most texts have none, and an index names thousands of files. */
    private static String replaced(String text, String by) {
        return text.indexOf('@') < 0 ? text : LOGIN.matcher(text).replaceAll(by);
    }
}
