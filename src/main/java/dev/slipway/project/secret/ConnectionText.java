package dev.slipway.project.secret;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passwords in the texts that open databases and storage: {@code Server=…;Password=…}, {@code host=… password=…}, Azure's. */
public final class ConnectionText {
    private static final String ACCOUNT = "AccountKey=";
    private static final List<String> WORDS = List.of("password=", "pwd=");

    private ConnectionText() {}

    /** The password in such a text; null if there is none. */
    public static @Nullable FoundSecret password(String text, int line) {
        FoundSecret account = account(text, line);
        if (account != null) {
            return account;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                String value = until(text, at + word.length());
                return Plausible.password(value) ? FoundSecret.of(line, "a password", value, 0) : null;
            }
        }
        return null;
    }

    /** Adds the key of an Azure storage account anywhere in a text. */
    static void search(String text, List<FoundSecret> found) {
        int at = text.indexOf(ACCOUNT);
        if (at >= 0) {
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            FoundSecret account = account(text, line);
            if (account != null) {
                found.add(account);
            }
        }
    }

    private static @Nullable FoundSecret account(String text, int line) {
        int at = text.indexOf(ACCOUNT);
        if (at < 0) {
            return null;
        }
        String key = until(text, at + ACCOUNT.length());
        return key.length() >= 60 && Plausible.entropy(key) > 4
                ? FoundSecret.of(line, "the key of an Azure account", key, 0)
                : null;
    }

    private static String until(String text, int from) {
        int end = from;
        while (end < text.length() && "; \t\r\n\"'&".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }
}
