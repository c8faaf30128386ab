package dev.slipway.profile.exchange;

import dev.slipway.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two profiles say differently, field by field; what they say alike is left out. */
public final class ProfileComparison {
    private ProfileComparison() {}

    /** In the order of the fields' names. */
    public static List<ProfileDifference> of(Profile left, Profile right) {
        Map<String, String> first = fields(left);
        Map<String, String> second = fields(right);
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<ProfileDifference> differences = new ArrayList<>();
        for (String name : names) {
            String one = first.getOrDefault(name, "");
            String other = second.getOrDefault(name, "");
            if (!one.equals(other)) {
                differences.add(new ProfileDifference(name, one, other));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, String> fields(Profile profile) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "project", profile.project());
        put(fields, "kind", profile.kind());
        put(fields, "start", profile.start());
        put(fields, "arguments", String.join(" ", profile.arguments()));
        profile.data()
                .forEach((path, choice) ->
                        put(fields, "data." + path, choice.name().toLowerCase(Locale.ROOT)));
        profile.metadata().forEach((field, value) -> put(fields, "metadata." + field, value));
        put(fields, "declare", String.join(", ", profile.declare()));
        put(fields, "undeclare", String.join(", ", profile.undeclare()));
        put(fields, "python", profile.python());
        put(fields, "engine", profile.engine());
        profile.artifacts().forEach((id, options) -> {
            put(fields, "artifacts." + id, "chosen");
            options.forEach((option, value) -> put(fields, "artifacts." + id + "." + option, value));
        });
        put(fields, "output", profile.output());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
