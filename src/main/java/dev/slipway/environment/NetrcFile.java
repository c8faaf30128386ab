package dev.slipway.environment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Logins by host, as curl and pip find them in {@code .netrc}. */
public final class NetrcFile {

    /** A name and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
    private static final String DEFAULT = "";

    private final Map<String, Login> logins = new HashMap<>();

    private NetrcFile() {}

    /** The file that {@code NETRC} names, else {@code .netrc} or {@code _netrc} in the home folder; none if it cannot be read. */
    public static NetrcFile find(Map<String, String> environment, Path home) {
        String named = environment.get("NETRC");
        List<Path> places = named != null && !named.isBlank()
                ? List.of(Path.of(named))
                : List.of(home.resolve(".netrc"), home.resolve("_netrc"));
        for (Path place : places) {
            try {
                return parse(new String(Files.readAllBytes(place), StandardCharsets.UTF_8));
            } catch (IOException absent) {
                // The next place may have it.
            }
        }
        return new NetrcFile();
    }

    /** The text of such a file; what is none is passed over. */
    public static NetrcFile parse(String text) {
        NetrcFile file = new NetrcFile();
        Deque<String> words = words(text);
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.equals("default")) {
                file.readLogin(DEFAULT, words);
            } else if (word.equals("machine") && !words.isEmpty()) {
                file.readLogin(words.remove(), words);
            }
        }
        return file;
    }

    private static Deque<String> words(String text) {
        Deque<String> words = new ArrayDeque<>();
        boolean macro = false;
        for (String line : text.lines().toList()) {
            // A macro goes on up to an empty line.
            macro = macro ? !line.isBlank() : line.strip().startsWith("macdef");
            if (macro) {
                continue;
            }
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                String quoted = matcher.group(1);
                String word = quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : matcher.group(2);
                if (quoted == null && word.startsWith("#") && isComment(words)) {
                    break;
                }
                words.add(word);
            }
        }
        return words;
    }

    /** A password may begin with a hash. */
    private static boolean isComment(Deque<String> before) {
        return before.isEmpty() || !before.getLast().equals("password");
    }

    private void readLogin(String host, Deque<String> words) {
        String user = "";
        String password = "";
        while (words.size() > 1
                && List.of("login", "user", "password", "account").contains(words.peek())) {
            String key = words.remove();
            String value = words.remove();
            switch (key) {
                case "login", "user" -> user = value;
                case "password" -> password = value;
                default -> {}
            }
        }
        logins.putIfAbsent(host, new Login(user, password));
    }

    /** For a host that the file names; null if it does not, whatever its default is. */
    public @Nullable Login loginOf(String host) {
        return logins.get(host);
    }

    /** For a host, or the default of the file; null if it has neither. */
    public @Nullable Login login(String host) {
        Login own = logins.get(host);
        return own != null ? own : logins.get(DEFAULT);
    }

    /** Whether it has a login for whatever host it does not name. */
    public boolean hasDefault() {
        return logins.containsKey(DEFAULT);
    }

    /**
     * An address with its login in it, where it has none of its own.
     *
     * @param orDefault whether the default of the file counts: never for an address that a stranger's file names, which would get it
     */
    public String filledInto(String url, boolean orDefault) {
        try {
            URI address = URI.create(url);
            String host = address.getHost();
            boolean open = host != null && address.getRawUserInfo() == null && url.matches("(?i)https?://.*");
            Login login = !open ? null : orDefault ? login(host) : loginOf(host);
            return login == null
                    ? url
                    : url.replaceFirst(
                            "//",
                            Matcher.quoteReplacement(
                                    "//" + encoded(login.user()) + ":" + encoded(login.password()) + "@"));
        } catch (IllegalArgumentException _) {
            return url;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
