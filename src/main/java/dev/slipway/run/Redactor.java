package dev.slipway.run;

import java.util.List;
import java.util.Map;

/**
 * Knows the secrets of this session and blanks them: in output, in commands shown to people, in files.
 *
 * <p>A secret is the value of a variable whose name says so (TOKEN, PASSWORD, SECRET, API_KEY, ...), the password within a
 * URL of a variable or an argument, and whatever was learned.
 */
public final class Redactor {

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
        throw new UnsupportedOperationException(secret);
    }

    /** Blanks the secrets among these variables from now on. */
    public void learn(Map<String, String> environment) {
        throw new UnsupportedOperationException(environment.toString());
    }

    /** Blanks the passwords in URLs among these arguments from now on. */
    public void learn(List<String> command) {
        throw new UnsupportedOperationException(command.toString());
    }

    /** The text without secrets; passwords in URLs go even if nobody knew them. */
    public String blank(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** The command without secrets, to be shown. */
    public List<String> blank(List<String> command) {
        return command.stream().map(this::blank).toList();
    }
}
