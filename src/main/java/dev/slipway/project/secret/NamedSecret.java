package dev.slipway.project.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passwords and keys that are told by the name they are given to, and addresses with a password in them. */
public final class NamedSecret {
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LONGEST_ADDRESS = 300;
    private static final List<String> PASSWORDS = List.of("password", "passwd", "pwd", "passphrase");
    private static final List<String> KEYS = List.of(
            "token",
            "apikey",
            "api_key",
            "access_key",
            "secret",
            "secret_key",
            "private_key",
            "account_key",
            "auth_key",
            "app_key",
            "consumer_key",
            "appid",
            "accesskey",
            "secretkey");

    private NamedSecret() {}

    /**
     * What is given to a name; null if it is no secret.
     *
     * @param name as written, such as {@code DB_PASSWORD} or {@code openai.api-key}
     */
    public static @Nullable FoundSecret in(String name, String value, int line) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
        if (ends(plain, PASSWORDS) && Plausible.password(value)) {
            return FoundSecret.of(line, "a password", value, 0);
        }
        boolean given = ends(plain, KEYS) && Plausible.token(value);
        // Numbers of things look like this; keys of some services do, too.
        return given && (!UUID.matcher(value).matches() || plain.contains("key"))
                ? FoundSecret.of(line, plain.endsWith("token") ? "a token" : "a key", value, 0)
                : null;
    }

    /** The password of {@code scheme://user:password@host} at the beginning of a text; null if there is none. */
    public static @Nullable FoundSecret address(String text, int line) {
        int user = text.indexOf("://");
        if (user <= 0 || user > 24 || text.length() > LONGEST_ADDRESS) {
            return null;
        }
        int at = text.indexOf('@', user);
        int path = text.indexOf('/', user + 3);
        int colon = text.indexOf(':', user + 3);
        if (at < 0 || colon < 0 || colon > at || path >= 0 && path < colon) {
            return null;
        }
        at = text.lastIndexOf('@'); // A password may hold one.
        String password = text.substring(colon + 1, at);
        String host = text.substring(at + 1);
        boolean local = host.startsWith("localhost") || host.startsWith("127.") || host.startsWith("example");
        boolean real = password.length() >= 6
                && !local
                && password.indexOf('/') < 0
                && password.chars().noneMatch(c -> c <= ' ' || "<>{}()$%*[]".indexOf(c) >= 0 && c != '%')
                && !host.isEmpty()
                && Character.isLetterOrDigit(host.charAt(0))
                && host.indexOf('.') > 0
                && !host.contains("example.")
                && !Plausible.standsIn(password)
                && !password.equals(text.substring(user + 3, colon))
                && Plausible.entropy(password) >= 2.3;
        return real ? FoundSecret.of(line, "an address with a password in it", password, 0) : null;
    }

    private static boolean ends(String name, List<String> words) {
        for (String word : words) {
            if (name.endsWith(word)) {
                int before = name.length() - word.length() - 1;
                return before < 0 || "_.- ".indexOf(name.charAt(before)) >= 0 || word.length() > 4;
            }
        }
        return false;
    }
}
