package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import dev.slipway.project.secret.ConnectionText;
import dev.slipway.project.secret.FoundSecret;
import dev.slipway.project.secret.KeySearch;
import dev.slipway.project.secret.NamedSecret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds secrets in Python source: keys anywhere, passwords in strings that are given to a name. */
final class LiteralSecrets {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 300;

    private final List<FoundSecret> found = new ArrayList<>();
    private byte[] bytes = new byte[0];
    private int end;
    private int start;

    void begin(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        found.clear();
    }

    /** A string of the source, told without its quotes. */
    void string(int from, int to, int line) {
        int length = to - from;
        if (length < SHORTEST) {
            return;
        }
        if (bytes[from] == '-' || bytes[from] == '\n' || bytes[from] == '\\') {
            privateKey(from, to, line);
        }
        if (length > LONGEST) {
            return;
        }
        FoundSecret secret = null;
        if (bytes[from + 4] == '=' || bytes[from + 6] == '=' || bytes[from] == 'D' && bytes[from + 7] == 'E') {
            secret = ConnectionText.password(Tokens.decode(bytes, from, to), line);
        } else if (holdsScheme(from)) {
            secret = NamedSecret.address(Tokens.decode(bytes, from, to), line);
        } else {
            String name = name(from);
            if (name != null) {
                secret = NamedSecret.in(name, Tokens.decode(bytes, from, to), line);
            }
        }
        if (secret != null) {
            found.add(secret);
        }
    }

    List<FoundSecret> done() {
        List<FoundSecret> keys = new ArrayList<>();
        KeySearch.search(bytes, start, end, keys);
        for (FoundSecret secret : found) {
            if (keys.stream().noneMatch(key -> key.line() == secret.line())) {
                keys.add(secret);
            }
        }
        return List.copyOf(keys);
    }

    private void privateKey(int from, int to, int line) {
        String head = Tokens.decode(bytes, from, Math.min(to, from + 64));
        int begin = head.indexOf("-----BEGIN ");
        if (begin >= 0 && begin < 4 && head.contains("PRIVATE KEY-----") && to - from > 200) {
            found.add(new FoundSecret(line, "a private key", "-----BEGIN…"));
        }
    }

    private boolean holdsScheme(int from) {
        for (int i = from; i < from + 24; i++) {
            byte b = i < end ? bytes[i] : 0;
            if (b == ':') {
                return i + 2 < end && bytes[i + 1] == '/' && bytes[i + 2] == '/';
            }
            if (!(b >= 'a' && b <= 'z' || b == '+' || b >= '0' && b <= '9')) {
                return false;
            }
        }
        return false;
    }

    /** What this string is given to: a variable, an argument or the key of a dictionary; null if to nothing of the kind. */
    private @Nullable String name(int from) {
        int i = back(from - 1, true);
        boolean assigned = i >= start && bytes[i] == '=';
        if (i < start || !assigned && bytes[i] != ':') {
            return null;
        }
        i = back(assigned && i > start && bytes[i - 1] == '=' ? i - 2 : i - 1, false);
        boolean quoted = false;
        while (i >= start && (bytes[i] == '"' || bytes[i] == '\'' || bytes[i] == ']')) {
            quoted |= bytes[i] != ']';
            i--;
        }
        if (i < start || !assigned && !quoted || !mayEnd(bytes[i])) {
            return null;
        }
        int stop = i + 1;
        while (i >= start && stop - i < 60 && isNamePart(bytes[i])) {
            i--;
        }
        String name = Tokens.decode(bytes, i + 1, stop);
        if (!name.equals("str")) {
            return name;
        }
        i = back(i, false); // name: str = "…"
        if (i < start || bytes[i] != ':') {
            return null;
        }
        i = back(i - 1, false);
        stop = i + 1;
        while (i >= start && stop - i < 60 && isNamePart(bytes[i])) {
            i--;
        }
        return Tokens.decode(bytes, i + 1, stop);
    }

    /** Before quotes and their prefix, if asked so, and blanks. */
    private int back(int from, boolean quotes) {
        int i = from;
        while (quotes && i >= start && "\"'rRbBuUfF".indexOf(bytes[i]) >= 0) {
            i--;
        }
        while (i >= start && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i--;
        }
        return i;
    }

    /** The last letters of the names that matter, and of {@code str}. */
    private static boolean mayEnd(byte last) {
        return switch (last | 32) {
            case 'd', 'e', 'n', 't', 'y', 'r' -> true;
            default -> false;
        };
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-';
    }
}
