package dev.slipway.project;

import java.util.List;

/**
 * A file besides code that could go along.
 *
 * @param path relative to the root with {@code /}; ends in {@code /} where it stands for all files of a folder
 * @param bytes its size, or that of all files of the folder
 * @param usedBy where code opens or names it, as {@code file:line}
 * @param decision what Slipway proposes
 * @param reason why, as words for a person: "read in app.py:18", "holds a private key"
 * @param secret whether it holds a key, a token or a password, so that no artifact may hold it
 * @param changedIn where the program that is started writes it, as {@code file:line}
 * @param held what kind of reason holds it back
 */
public record DataFile(
        String path,
        long bytes,
        List<String> usedBy,
        Decision decision,
        String reason,
        boolean secret,
        List<String> changedIn,
        Held held) {

    /** Kinds of reasons to hold a file back. */
    public enum Held {
        /** It is not held back. */
        NOT,
        /** No code names it. */
        UNUSED,
        /** Code goes through the folder it lies in, which is too much. */
        OUTSIZED,
        /** Another one, which the reason tells. */
        OTHERWISE
    }

    /** A file that the program does not change. */
    public DataFile(String path, long bytes, List<String> usedBy, Decision decision, String reason, boolean secret) {
        this(
                path,
                bytes,
                usedBy,
                decision,
                reason,
                secret,
                List.of(),
                decision == Decision.HOLD ? Held.OTHERWISE : Held.NOT);
    }

    /** A file that holds no secret. */
    public DataFile(String path, long bytes, List<String> usedBy, Decision decision, String reason) {
        this(path, bytes, usedBy, decision, reason, false);
    }

    /** The same, held back for a reason of this kind. */
    DataFile heldAs(Held kind) {
        return new DataFile(path, bytes, usedBy, Decision.HOLD, reason, secret, changedIn, kind);
    }
}
