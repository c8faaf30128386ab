package dev.slipway.dependency.lock;

import dev.slipway.problem.ShipException;
import dev.slipway.requirement.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a parsed TOML table, of whatever type they are. */
record Tree(Map<?, ?> values) {

    static final Tree NONE = new Tree(Map.of());

    static Tree of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new Tree(map) : NONE;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Tree table(String key) {
        return of(values.get(key));
    }

    List<Tree> tables(String key) {
        List<Tree> tables = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(one -> tables.add(of(one)));
        }
        return tables;
    }

    /** Empty if it is missing or no text. */
    String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }

    /** @throws ShipException (BAD_INPUT) if it is no marker */
    @Nullable
    Marker marker(String key) {
        String text = text(key);
        return text.isBlank() ? null : Marker.parse(text);
    }
}
