package dev.slipway.metadata;

import dev.slipway.change.TextForm;
import dev.slipway.metadata.python.PyToken;
import dev.slipway.metadata.python.PyToken.Kind;
import dev.slipway.metadata.python.PyTokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A setup.py, read without running it: the keyword arguments of its call of {@code setup()} as far as they are literals, or
 * names that stand for literals. What cannot be known that way is named, not guessed.
 */
public final class SetupPyFile {
    public static final String NAME = "setup.py";

    private static final Set<String> CHANGING =
            Set.of("append", "extend", "insert", "remove", "pop", "update", "setdefault", "clear", "add");

    private final String source;
    private final @Nullable Path root;
    private final List<PyToken> tokens;
    private final Map<String, PyValue> names = new LinkedHashMap<>();
    private final Map<String, PyValue> arguments = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final List<PyToken> requirementTokens = new ArrayList<>();
    private boolean calls;

    /**
     * Where an argument stands in the text, its name and the comma behind it included.
     *
     * @param from offset of its first character
     * @param to offset behind the last one
     */
    public record Span(int from, int to) {}

    private SetupPyFile(String source, @Nullable Path root) {
        this.source = source;
        this.root = root;
        this.tokens = PyTokens.of(source).tokens().stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
        read();
    }

    /** Reads any bytes; what is no Python has no call of {@code setup()}. */
    public static SetupPyFile of(byte[] bytes) {
        return new SetupPyFile(TextForm.of(bytes).map(TextForm::text).orElse(""), null);
    }

    /** The same; also the constants of files below this folder that it executes, as {@code exec(open("about.py").read(), about)}. */
    public static SetupPyFile of(byte[] bytes, Path root) {
        return new SetupPyFile(TextForm.of(bytes).map(TextForm::text).orElse(""), root);
    }

    /** Whether it calls {@code setup()} at all. */
    public boolean callsSetup() {
        return calls;
    }

    /** The arguments that are given but cannot be known without running the file; {@code **} stands for unpacked ones. */
    public List<String> unknown() {
        return arguments.entrySet().stream()
                .filter(entry -> !entry.getValue().isKnown())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The line of an argument, from 1; 0 if it is not given. */
    public int line(String argument) {
        return lines.getOrDefault(argument, 0);
    }

    /** An argument of the call; empty if it is not given. */
    public Optional<PyValue> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** All arguments by name, in the order of the call; {@code **} stands for unpacked ones that cannot be known. */
    public Map<String, PyValue> arguments() {
        return Collections.unmodifiableMap(arguments);
    }

    /** Where an argument stands; empty if it is not written in the call itself. */
    public Optional<Span> span(String argument) {
        return Optional.ofNullable(spans.get(argument));
    }

    /** The whole program. */
    public String source() {
        return source;
    }

    /** What is known of the metadata. */
    public Metadata metadata() {
        return SetupPyMetadata.read(this);
    }

    /** The requirements that are known, each at its own line where it stands in the call. */
    public List<DeclaredLine> declared() {
        var found = new ArrayList<DeclaredLine>();
        add(found, "", argument("install_requires").orElse(new PyValue.Items(List.of())));
        if (argument("extras_require").orElse(null) instanceof PyValue.Pairs(var extras)) {
            extras.forEach((extra, value) -> add(found, extra, value));
        }
        return found.stream().map(SetupPyFile::marked).toList();
    }

    /** Before markers had a place of their own they stood behind an extra's name: {@code extras_require={":python_version<'3'": [...]}}. */
    private static DeclaredLine marked(DeclaredLine line) {
        int colon = line.group().indexOf(':');
        if (colon < 0) {
            return line;
        }
        String marker = line.group().substring(colon + 1).strip();
        String text = marker.isEmpty() || line.text().contains(";") ? line.text() : line.text() + "; " + marker;
        return new DeclaredLine(
                line.file(), line.line(), text, line.group().substring(0, colon).strip());
    }

    /** The paths in it that look like those of requirements files, as written. */
    List<String> requirementsFiles() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.STRING)
                .flatMap(token -> token.value().stream())
                .filter(text -> text.endsWith(".txt") && text.length() < 200 && text.indexOf('\0') < 0)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("req"))
                .toList();
    }

    private void add(List<DeclaredLine> found, String group, PyValue value) {
        for (var text : value.asTexts()) {
            int line = requirementTokens.stream()
                    .filter(token -> token.value().filter(text::equals).isPresent())
                    .map(this::line)
                    .findFirst()
                    .orElse(line("install_requires"));
            found.add(new DeclaredLine(NAME, Math.max(1, line), text, group));
        }
    }

    private void read() {
        boolean lineStart = true;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (lineStart && isAtMargin(token) && token.kind() == Kind.NAME && next(i).is("=")) {
                names.put(token.text(), new PyExpression(source, tokens, names, i + 2).read());
            } else if (names.containsKey(token.text()) && token.kind() == Kind.NAME && changes(i, lineStart)) {
                // A list that is added to, or a value that depends on a condition, is not what it was.
                names.computeIfPresent(token.text(), SetupPyFile::notAll);
            } else if (root != null && token.is("exec") && next(i).is("(")) {
                executed(i, root);
            } else if (token.is("setup")
                    && next(i).is("(")
                    && !(i > 0 && tokens.get(i - 1).is("def"))) {
                call(i + 2);
                requirementTokens.addAll(tokens.stream()
                        .filter(each -> each.kind() == Kind.STRING)
                        .toList());
                return;
            }
            lineStart = token.kind() == Kind.NEWLINE;
        }
    }

    /** The constants of the file whose name was written last are those of the dict, or of this program where there is none. */
    private void executed(int exec, Path folder) {
        var statement = ExecutedFile.of(tokens, exec);
        statement.read(folder).ifPresent(text -> {
            var there = new SetupPyFile(text, null).names;
            if (statement.dict().isEmpty()) {
                names.putAll(there);
            } else {
                names.put(statement.dict(), new PyValue.Pairs(there));
            }
        });
    }

    /** What is known of a list stays known; that there is more, or less, is known too. */
    private static PyValue notAll(String name, PyValue value) {
        var unknown = new PyValue.Unknown(name);
        if (value instanceof PyValue.Items(var items)) {
            var more = new ArrayList<>(items);
            more.add(unknown);
            return new PyValue.Items(more);
        }
        return unknown;
    }

    private boolean changes(int index, boolean lineStart) {
        var next = next(index);
        boolean called = next.is(".")
                && next(index + 1).kind() == Kind.NAME
                && CHANGING.contains(next(index + 1).text());
        return called || next.is("+=") || lineStart && (next.is("=") || next.is("["));
    }

    private void call(int from) {
        calls = true;
        int at = from;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            if (token.is(")") || token.kind() == Kind.END) {
                return;
            }
            if (token.kind() == Kind.NAME && next(at).is("=")) {
                var expression = new PyExpression(source, tokens, names, at + 2);
                arguments.put(token.text(), expression.read());
                lines.put(token.text(), line(token));
                at = expression.at();
                var last = tokens.get(at).is(",") ? tokens.get(at) : tokens.get(at - 1);
                spans.put(token.text(), new Span(token.start(), last.end()));
            } else if (token.is("**")) {
                var expression = new PyExpression(source, tokens, names, at + 1);
                unpack(expression.read(), line(token));
                at = expression.at();
            } else {
                at++;
            }
        }
    }

    private void unpack(PyValue value, int line) {
        if (value instanceof PyValue.Pairs(var pairs)) {
            pairs.forEach((key, inner) -> {
                arguments.put(key, inner);
                lines.put(key, line);
            });
        } else {
            arguments.put("**", value);
            lines.put("**", line);
        }
    }

    private boolean isAtMargin(PyToken token) {
        return token.start() == 0 || "\r\n".indexOf(source.charAt(token.start() - 1)) >= 0;
    }

    /** From 1. */
    private int line(PyToken token) {
        return 1 + (int) source.substring(0, token.start()).lines().count() - (isAtMargin(token) ? 0 : 1);
    }

    private PyToken next(int index) {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }
}
