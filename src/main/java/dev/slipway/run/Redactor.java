package dev.slipway.run;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the secrets of this session and blanks them: in output, in commands shown to people, in files.
 *
 * <p>A secret is the value of a variable whose name says so (TOKEN, PASSWORD, SECRET, API_KEY, ...), the password within a
 * URL of a variable or an argument, and whatever was learned. Any number of threads may use it.
 */
public final class Redactor {
    static final String BLANK = "****";

    /** Shorter values would blank half of every text. */
    private static final int SHORTEST = 6;

    private final Map<String, String> blanks = new HashMap<>();
    private volatile SecretTable table = new SecretTable(Map.of());

    /** Knows nothing yet. */
    public Redactor() {}

    /** Knows the secrets of these variables. */
    public static Redactor of(Map<String, String> environment) {
        var redactor = new Redactor();
        redactor.learn(environment);
        return redactor;
    }

    /** Blanks this value from now on; values of less than 6 characters are not, they would blank half of every text. */
    public void learn(String secret) {
        Map<String, String> found = new HashMap<>();
        addValue(secret, found);
        learnAll(found);
    }

    /** Blanks the secrets among these variables from now on. */
    public void learn(Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        environment.forEach((name, value) -> {
            if (SecretNames.isSecret(name)) {
                addValue(value, found);
            }
            addUrls(value, found);
        });
        learnAll(found);
    }

    /** Blanks the passwords in URLs among these arguments from now on. */
    public void learn(List<String> command) {
        Map<String, String> found = new HashMap<>();
        command.forEach(argument -> addUrls(argument, found));
        learnAll(found);
    }

    /** The text without secrets; passwords in URLs go even if nobody knew them. */
    public String blank(String text) {
        String withoutUrls = UrlSecrets.blank(text);
        SecretTable known = table;
        if (known.isEmpty()) {
            return withoutUrls;
        }
        var out = new StringBuilder();
        var sink = new RedactingSink(
                this, (bytes, from, length) -> out.append(new String(bytes, from, length, StandardCharsets.UTF_8)));
        byte[] bytes = withoutUrls.getBytes(StandardCharsets.UTF_8);
        sink.take(bytes, 0, bytes.length);
        sink.end();
        return out.toString();
    }

    /** The command without secrets, to be shown. */
    public List<String> blank(List<String> command) {
        return command.stream().map(this::blank).toList();
    }

    SecretTable table() {
        return table;
    }

    private static void addValue(String value, Map<String, String> found) {
        // A private key comes back line by line, and maybe with other line ends.
        value.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST)
                .forEach(line -> found.put(line, BLANK));
    }

    private static void addUrls(String text, Map<String, String> found) {
        for (UrlSecrets url : UrlSecrets.in(text)) {
            found.putAll(url.blanks(SHORTEST));
        }
    }

    private synchronized void learnAll(Map<String, String> found) {
        if (blanks.keySet().containsAll(found.keySet())) {
            return;
        }
        found.forEach(blanks::putIfAbsent);
        table = new SecretTable(blanks);
    }
}
