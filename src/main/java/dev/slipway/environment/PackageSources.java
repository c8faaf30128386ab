package dev.slipway.environment;

import dev.slipway.settings.AddressLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a project itself says to look for distributions, over what the machine is set up for: the options of a requirements file, the
 * sources of a Pipfile. Told to programs as variables, never in a file, since addresses may hold credentials.
 *
 * @param index the index in place of the machine's; null for that one
 * @param extra indexes besides
 * @param links folders and pages of links besides
 * @param onlyLinks whether no index is to be asked
 * @param previews whether pre-releases count
 * @param trusted hosts whose certificates are not looked at
 * @param withheld variables that programs are not to see while they read the project's files, which would send them somewhere
 */
public record PackageSources(
        @Nullable String index,
        List<String> extra,
        List<String> links,
        boolean onlyLinks,
        boolean previews,
        List<String> trusted,
        Set<String> withheld) {
    /** Those of the machine alone. */
    public static final PackageSources NONE =
            new PackageSources(null, List.of(), List.of(), false, false, List.of(), Set.of());

    public PackageSources {
        extra = List.copyOf(extra);
        links = List.copyOf(links);
        trusted = List.copyOf(trusted);
        withheld = Set.copyOf(withheld);
    }

    /** Variables that a program does not inherit: what it never gets, and what these files would send somewhere. */
    Set<String> without(Set<String> always) {
        Set<String> all = new HashSet<>(always);
        all.addAll(withheld);
        return all;
    }

    /** Whether the machine's own count alone. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether it names hosts that would be asked. */
    boolean namesHosts() {
        return index != null || !extra.isEmpty() || links.stream().anyMatch(link -> link.contains("://"));
    }

    /** A folder of distributions as pip's variables take it, in which spaces part one from the next. */
    public static String link(Path folder) {
        String text = folder.toString();
        return text.chars().anyMatch(letter -> Character.isWhitespace(letter) || letter == ',')
                ? folder.toUri().toString()
                : text;
    }

    /** The variables of a machine that is set up for these sources, and the rest of what it is set up for. */
    public Map<String, String> over(Map<String, String> environment, Map<String, String> config) {
        Map<String, String> variables = new HashMap<>(environment);
        if (index != null) {
            List.of("UV_DEFAULT_INDEX", "UV_INDEX_URL").forEach(variables::remove);
        }
        variables.putAll(pip(environment, config));
        return variables;
    }

    /**
     * Variables for pip.
     *
     * @param config what the machine is set up for, by pip's long options
     */
    Map<String, String> pip(Map<String, String> environment, Map<String, String> config) {
        Map<String, String> said = new HashMap<>();
        if (index != null) {
            said.put("PIP_INDEX_URL", index);
        }
        put(said, "PIP_EXTRA_INDEX_URL", config.getOrDefault("extra-index-url", ""), extra);
        put(said, "PIP_FIND_LINKS", config.getOrDefault("find-links", ""), links);
        put(said, "PIP_TRUSTED_HOST", config.getOrDefault("trusted-host", ""), trusted);
        if (onlyLinks) {
            said.put("PIP_NO_INDEX", "1");
        }
        if (previews) {
            said.put("PIP_PRE", "1");
        }
        return said;
    }

    private static void put(Map<String, String> said, String variable, String known, List<String> more) {
        if (!more.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(new ArrayList<>(more));
            for (String one : known.split("\\s+")) {
                if (!one.isBlank()) {
                    all.add(one);
                }
            }
            said.put(variable, String.join(" ", all));
        }
    }

    /** What tells these sources from others, without credentials. */
    @Override
    public String toString() {
        return AddressLogin.dropped(index + " " + extra + " " + links + " " + onlyLinks + " " + previews
                + (withheld.isEmpty() ? "" : " " + new TreeSet<>(withheld)));
    }
}
