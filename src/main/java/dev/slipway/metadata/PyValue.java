package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Python expression is worth, as far as it can be told without running it. */
public sealed interface PyValue {

    record Text(String text) implements PyValue {}

    record Items(List<PyValue> items) implements PyValue {}

    /** A dict with text keys. */
    record Pairs(Map<String, PyValue> pairs) implements PyValue {}

    /** {@code True}, {@code False}, {@code None} or a number, as written. */
    record Constant(String source) implements PyValue {}

    /** Anything else, as written. */
    record Unknown(String source) implements PyValue {}

    /** {@code one + two}. */
    static PyValue sum(PyValue one, PyValue two, String source) {
        if (one instanceof Text(var a) && two instanceof Text(var b)) {
            return new Text(a + b);
        }
        if (one instanceof Items(var a) && two instanceof Items(var b)) {
            var all = new ArrayList<>(a);
            all.addAll(b);
            return new Items(all);
        }
        return new Unknown(source);
    }

    /** Whether all of it is known. */
    default boolean isKnown() {
        return switch (this) {
            case Text _, Constant _ -> true;
            case Items items -> items.items().stream().allMatch(PyValue::isKnown);
            case Pairs pairs -> pairs.pairs().values().stream().allMatch(PyValue::isKnown);
            case Unknown _ -> false;
        };
    }

    /** The text; empty if it is none. */
    default String asText() {
        return this instanceof Text(var text) ? text : "";
    }

    /** The texts of a list, or the lines of a text, as setuptools takes either. */
    default List<String> asTexts() {
        return switch (this) {
            case Text(var text) ->
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            case Items(var items) ->
                items.stream()
                        .filter(Text.class::isInstance)
                        .map(PyValue::asText)
                        .toList();
            case Pairs _, Constant _, Unknown _ -> List.of();
        };
    }

    /** The texts of a dict by key. */
    default Map<String, String> asPairs() {
        var found = new LinkedHashMap<String, String>();
        if (this instanceof Pairs(var pairs)) {
            pairs.forEach((key, value) -> {
                if (value instanceof Text(var text)) {
                    found.put(key, text);
                }
            });
        }
        return found;
    }
}
