package dev.slipway.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is set. Immutable: a choice makes new settings.
 *
 * @param values those that are set, each of which its setting accepts; what is not in here is as usual
 */
public record Settings(Map<Setting, String> values) {
    /** Nothing set. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** What was set; empty where nothing was. */
    public Optional<String> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** What holds: what was set, or what is usual. */
    public String orUsual(Setting setting) {
        return values.getOrDefault(setting, setting.usual());
    }

    /** @param value empty, or what is usual anyway, to set it no more */
    public Settings with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        String text = value.strip();
        if (text.isEmpty() || text.equals(setting.usual())) {
            changed.remove(setting);
        } else {
            changed.put(setting, text);
        }
        return new Settings(changed);
    }
}
