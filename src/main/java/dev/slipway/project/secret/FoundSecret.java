package dev.slipway.project.secret;

/**
 * A key, token or password in a text.
 *
 * @param line where it stands, from 1
 * @param what it is, as words: "an AWS key", "a password"
 * @param shown its first few characters, if they only tell the service, and how long it is
 */
public record FoundSecret(int line, String what, String shown) {

    /** A finding that shows only so much of a secret. */
    static FoundSecret of(int line, String what, String secret, int prefix) {
        return new FoundSecret(line, what, secret.substring(0, prefix) + "…, " + secret.length() + " characters");
    }
}
