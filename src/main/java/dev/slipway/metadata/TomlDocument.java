package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/**
 * A TOML 1.0 file that keeps its comments, order, quoting and line ends while values in it are changed. Immutable: an edit
 * gives a new document, and is refused if anything else than the wanted value would become different.
 */
public final class TomlDocument {
    private final String file;
    private final TomlSource source;
    private final TomlParseResult parsed;
    private final Map<String, Object> tree;

    private TomlDocument(String file, TomlSource source, TomlParseResult parsed) {
        this.file = file;
        this.source = source;
        this.parsed = parsed;
        this.tree = TomlTree.of(parsed);
    }

    /**
     * Parses a file.
     *
     * @param file its name for messages, relative to the project with {@code /}
     * @throws ShipException (BAD_INPUT) with file, line, column and the line itself
     */
    public static TomlDocument of(byte[] bytes, String file) {
        return of(TomlSource.of(bytes, file), file);
    }

    static TomlDocument of(TomlSource source, String file) {
        var parsed = parse(source.text(), file);
        if (parsed.hasErrors()) {
            throw invalid(parsed, source.text(), file);
        }
        return new TomlDocument(file, source, parsed);
    }

    /** A fresh parse, because the parser's result is itself what is edited. */
    static TomlParseResult parse(String text, String file) {
        try {
            return Toml.parse(text, TomlVersion.V1_0_0);
        } catch (RuntimeException | StackOverflowError e) {
            var problem = Problem.error(Topic.METADATA, "The file " + file + " cannot be parsed as TOML.")
                    .in(file, 0, 0)
                    .advise("Look for values nested a thousand deep, or take the file apart.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem, e);
        }
    }

    private static ShipException invalid(TomlParseResult parsed, String text, String file) {
        var first = parsed.errors().stream()
                .filter(error -> error.position() != null)
                .min(Comparator.comparingInt(error ->
                        error.position().line() * 10_000 + error.position().column()))
                .orElse(parsed.errors().getFirst());
        int line = Math.max(1, first.position() == null ? 1 : first.position().line());
        var whole = TomlSource.line(text, line);
        int column = first.position() == null ? 1 : Math.max(1, first.position().column());
        var why = String.valueOf(first.getMessage());
        return TomlSource.bad(Problem.error(
                        Topic.METADATA,
                        "The file " + file + " is not valid TOML at line " + line + ", column " + column + ", in `"
                                + whole.strip() + "`: " + why + (why.endsWith(".") ? "" : "."))
                .in(file, line, column)
                .advise("Correct this line, then scan the project again."));
    }

    public String file() {
        return file;
    }

    public byte[] bytes() {
        return source.bytes();
    }

    public String text() {
        return source.text();
    }

    TomlSource source() {
        return source;
    }

    TomlParseResult parsed() {
        return parsed;
    }

    /** All values as plain Java: Map, List, String, Long, Double, Boolean and java.time. */
    public Map<String, Object> tree() {
        return tree;
    }

    /** The value at this path as plain Java; null if there is none. */
    public @Nullable Object get(String... path) {
        return TomlTree.get(tree, List.of(path));
    }

    public boolean has(String... path) {
        return get(path) != null;
    }

    /** The text at this path; empty if there is none or it is something else. */
    public Optional<String> string(String... path) {
        return get(path) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The texts of the array at this path; other elements are left out. */
    public List<String> strings(String... path) {
        var found = new ArrayList<String>();
        if (get(path) instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof String text) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    /** The table at this path; an empty one if there is none. */
    public Map<String, Object> table(String... path) {
        return get(path) instanceof Map<?, ?> map ? TomlTree.cast(map) : Map.of();
    }

    /** The line of the key at this path, from 1; 0 if it is not there. */
    public int line(String... path) {
        return line(parsed.inputPositionOf(List.of(path)));
    }

    /** The line of an element of the array at this path, from 1; 0 if it is not there. */
    public int lineOf(int index, String... path) {
        var array = parsed.get(List.of(path)) instanceof org.tomlj.TomlArray found ? found : null;
        return array == null || index >= array.size() ? 0 : line(array.inputPositionOf(index));
    }

    private static int line(@Nullable TomlPosition position) {
        return position == null ? 0 : position.line();
    }

    /** The same file with this text at this path, in the quotes that were there. */
    public TomlDocument withString(List<String> path, String value) {
        return TomlEdit.of(this).string(path, value);
    }

    /** The same file with these texts in the array at this path; what stays keeps its place and comments. */
    public TomlDocument withStrings(List<String> path, List<String> values) {
        return TomlEdit.of(this).strings(path, values);
    }

    /**
     * The same file with these items at the end of the array at this path, which need not be there yet.
     *
     * @param items texts, and tables of texts as maps
     */
    public TomlDocument withMore(List<String> path, List<Object> items) {
        return TomlEdit.of(this).more(path, items);
    }

    /** The same file with these tables of texts as the array at this path, each on one line. */
    public TomlDocument withTables(List<String> path, List<Map<String, String>> values) {
        return TomlEdit.of(this).tables(path, values);
    }

    /** The same file with these texts in the table at this path; keys that stay keep their place and comments. */
    public TomlDocument withPairs(List<String> path, Map<String, String> values) {
        return TomlEdit.of(this).pairs(path, values);
    }

    /** The same file without the key at this path. */
    public TomlDocument without(List<String> path) {
        return TomlEdit.of(this).remove(path);
    }
}
