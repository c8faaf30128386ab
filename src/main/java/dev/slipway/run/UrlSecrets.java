package dev.slipway.run;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * User and password within a URL (RFC 3986, section 3.2.1).
 *
 * @param user as written; a token alone stands here too
 * @param password as written; null if there is none
 */
record UrlSecrets(String user, @Nullable String password) {
    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^\\s/?#:@\"'<>]*)(?::([^\\s/?#@\"'<>]*))?@");

    /** A word of this length in a URL is a token and no name of a person, which might appear in paths. */
    private static final int TOKEN = 16;

    /** Those of all URLs in a text. */
    static List<UrlSecrets> in(String text) {
        if (!text.contains("://")) {
            return List.of();
        }
        List<UrlSecrets> found = new ArrayList<>();
        for (Matcher url = URL.matcher(text); url.find(); ) {
            if (isSecret(url)) {
                found.add(new UrlSecrets(url.group(2), url.group(3)));
            }
        }
        return found;
    }

    static String blank(String text) {
        if (!text.contains("://")) {
            return text;
        }
        return URL.matcher(text)
                .replaceAll(url -> isSecret(url)
                        ? Matcher.quoteReplacement(url.group(1) + "://" + Redactor.BLANK + "@")
                        : Matcher.quoteReplacement(url.group()));
    }

    /** The user alone is no secret where keys open the door: {@code ssh://git@host}. */
    private static boolean isSecret(MatchResult url) {
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        boolean web = scheme.endsWith("http") || scheme.endsWith("https");
        return url.group(3) == null
                ? web && !url.group(2).isEmpty()
                : !url.group(3).isEmpty();
    }

    /** What must not be shown, each with what is shown in its place. */
    Map<String, String> blanks(int shortest) {
        Map<String, String> blanks = new HashMap<>();
        if (password == null) {
            blanks.put("//" + user + "@", "//" + Redactor.BLANK + "@");
            if (user.length() >= TOKEN) {
                blanks.put(user, Redactor.BLANK);
            }
            return blanks;
        }
        String both = user + ":" + password;
        blanks.put("//" + both + "@", "//" + Redactor.BLANK + "@");
        String plain = decoded(password);
        String basic = decoded(user) + ":" + plain;
        blanks.put(Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)), Redactor.BLANK);
        for (String secret : List.of(both, password, plain)) {
            if (secret.length() >= shortest) {
                blanks.put(secret, Redactor.BLANK);
            }
        }
        return blanks;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
