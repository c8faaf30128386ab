package dev.slipway.dependency;

import dev.slipway.requirement.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What newer Pythons have themselves, so that only older ones need a distribution for it. */
final class Backports {
    private static final Map<String, Integer> SINCE = Map.ofEntries(
            Map.entry("tomli", 11),
            Map.entry("exceptiongroup", 11),
            Map.entry("async-timeout", 11),
            Map.entry("importlib-metadata", 10),
            Map.entry("importlib-resources", 9),
            Map.entry("backports-zoneinfo", 9),
            Map.entry("graphlib-backport", 9),
            Map.entry("typed-ast", 8),
            Map.entry("cached-property", 8),
            Map.entry("singledispatchmethod", 8),
            Map.entry("dataclasses", 7),
            Map.entry("contextvars", 7),
            Map.entry("backports-strenum", 11),
            Map.entry("strenum", 11),
            Map.entry("backports-tarfile", 12),
            Map.entry("backports-zstd", 14));

    /** Names of typing_extensions, and the Python whose typing has them as they are there. */
    private static final Map<String, Integer> TYPING = typing();

    private Backports() {}

    private static Map<String, Integer> typing() {
        Map<String, Integer> names = new HashMap<>();
        add(names, 8, "Final Literal SupportsIndex final get_args get_origin runtime_checkable");
        add(names, 9, "Annotated get_type_hints");
        add(names, 10, "Concatenate ParamSpec ParamSpecArgs ParamSpecKwargs TypeAlias TypeGuard is_typeddict");
        add(
                names,
                11,
                "LiteralString Never NotRequired Required Self TypeVarTuple Unpack assert_never assert_type clear_overloads"
                        + " dataclass_transform get_overloads reveal_type NamedTuple Any");
        add(names, 12, "override TypeAliasType Buffer TypedDict Protocol");
        add(names, 13, "NoDefault ReadOnly TypeIs TypeVar get_protocol_members is_protocol deprecated");
        add(names, 14, "evaluate_forward_ref");
        return names;
    }

    private static void add(Map<String, Integer> names, int minor, String words) {
        for (String word : words.split(" ")) {
            names.put(word, minor);
        }
    }

    /**
     * Whether a Python needs the distribution in place of something of its own.
     *
     * @param distribution normalised
     * @param names what is imported from it
     * @param python such as {@code 3.10}
     * @return null if it is no backport
     */
    static @Nullable Boolean isNeeded(String distribution, Collection<String> names, String python) {
        Version version = Version.tryParse(python);
        int minor = version == null ? Integer.MAX_VALUE : version.minor().intValue();
        if (distribution.equals("typing-extensions")) {
            // Names that typing has had all along are taken from there by habit.
            return names.isEmpty() || names.stream().anyMatch(name -> TYPING.getOrDefault(name, 0) > minor);
        }
        Integer since = SINCE.get(distribution);
        return since == null ? null : Boolean.valueOf(minor < since);
    }
}
