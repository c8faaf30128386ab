package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the calls of one file that may need a library beside the one that is called. */
final class NamedCalls {
    /** All are in the catalog too: no other call is looked at. */
    private static final Set<String> NAMES = Set.of(
            "read_excel",
            "ExcelFile",
            "to_excel",
            "ExcelWriter",
            "read_parquet",
            "to_parquet",
            "read_feather",
            "to_feather",
            "read_orc",
            "read_hdf",
            "to_hdf",
            "HDFStore",
            "read_html",
            "read_xml",
            "read_spss",
            "to_markdown",
            "write_image",
            "create_engine",
            "create_async_engine",
            "use");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+_]{1,30})://.*", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,30}");

    private final List<NamedCall> calls = new ArrayList<>();
    private String file = "";

    void begin(String file) {
        this.file = file;
        calls.clear();
    }

    void add(byte[] bytes, int start, int stop, int arguments, int end, int line) {
        if (Tokens.matches(bytes, start, stop, "route")) {
            if (start > 0 && bytes[start - 1] == '.' && isOfCoroutine(bytes, arguments, end)) {
                calls.add(new NamedCall(file, line, NamedCall.ASYNC_VIEW, ""));
            }
            return;
        }
        String name = Tokens.decode(bytes, start, stop);
        if (NAMES.contains(name)) {
            Tokens tokens = new Tokens(bytes, arguments, end).inBracket();
            String argument = tokens.next() == Tokens.Kind.STRING ? told(tokens.text()) : "";
            calls.add(new NamedCall(file, line, name, argument));
        }
    }

    /** Whether the decorator in this line, and others below it, stand above an {@code async def}. */
    private static boolean isOfCoroutine(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            while (at < end && bytes[at] != '\n') {
                at++;
            }
            while (at < end && (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == ' ' || bytes[at] == '\t')) {
                at++;
            }
            if (at >= end || bytes[at] != '@' && bytes[at] != '#') {
                return at + 6 < end && Tokens.matches(bytes, at, at + 6, "async ");
            }
        }
        return false;
    }

    /** The first address of a SOCKS proxy in a text of the file. */
    void socks(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i + 9 < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            } else if (bytes[i] == 's' && bytes[i + 1] == 'o' && Tokens.matches(bytes, i, i + 5, "socks")) {
                int colon = bytes[i + 6] == 'h' ? i + 7 : i + 6;
                boolean quoted = i > 0 && (bytes[i - 1] == '"' || bytes[i - 1] == '\'');
                if (quoted && bytes[colon] == ':' && bytes[colon + 1] == '/') {
                    calls.add(new NamedCall(file, line, NamedCall.SOCKS, Tokens.decode(bytes, i, colon)));
                    return;
                }
            }
        }
    }

    /** The first place where pip is started: {@code -m pip install} in a text, or {@code "-m", "pip"} in a list. */
    void pip(byte[] bytes, int end) {
        for (int i = 1; i + 6 < end; i++) {
            if (bytes[i] == '-' && bytes[i + 1] == 'm' && isPip(bytes, i + 2, end)) {
                calls.add(new NamedCall(file, line(bytes, i), NamedCall.PIP, ""));
                return;
            }
        }
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean isPip(byte[] bytes, int at, int end) {
        if (bytes[at] == ' ') {
            return at + 12 <= end && Tokens.matches(bytes, at, at + 12, " pip install");
        }
        if (!isQuote(bytes[at]) || !isQuote(bytes[at - 3]) || bytes[at + 1] != ',') {
            return false;
        }
        int word = at + 2;
        while (word < end && Character.isWhitespace(bytes[word])) {
            word++;
        }
        return word + 5 <= end
                && isQuote(bytes[word])
                && Tokens.matches(bytes, word + 1, word + 4, "pip")
                && isQuote(bytes[word + 4]);
    }

    private static boolean isQuote(byte one) {
        return one == '"' || one == '\'';
    }

    private static String told(String text) {
        for (Pattern pattern : List.of(SCHEME, ENDING)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return WORD.matcher(text).matches() ? text : "";
    }

    List<NamedCall> done() {
        return List.copyOf(calls);
    }
}
