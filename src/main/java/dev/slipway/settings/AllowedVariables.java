package dev.slipway.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which variables of this machine the files of projects may send to which hosts, by a person's word. Kept with the person's settings and
 * not with a project, whose author could otherwise give that word too. Values are nowhere in here.
 *
 * @param grants such as {@code TOKEN@packages.example.org}
 */
public record AllowedVariables(Set<String> grants) {
    private static final Pattern GRANT = Pattern.compile(
            "[A-Za-z0-9_]+@(?:[a-z][a-z0-9+.-]*://)?(?:\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?");

    public AllowedVariables {
        grants = Set.copyOf(grants);
    }

    /** What is allowed now, by the settings and by the environment. */
    public static AllowedVariables current() {
        return of(SettingsFile.current().read().settings(), System.getenv());
    }

    static AllowedVariables of(Settings settings, Map<String, String> environment) {
        Set<String> all = new LinkedHashSet<>(parts(settings.orUsual(Setting.VARIABLES)));
        Setting.VARIABLES.said(environment).ifPresent(said -> all.addAll(parts(said)));
        return new AllowedVariables(all);
    }

    /** @param host with its scheme where that is not {@code https}, and with its port where it has one */
    public boolean allows(String variable, String host) {
        return grants.contains(grant(variable, host));
    }

    /**
     * Allows these from now on, in all projects.
     *
     * @throws dev.slipway.problem.ShipException as {@link SettingsFile#set}
     */
    public static void allow(List<String> variables, String host) {
        SettingsFile file = SettingsFile.current();
        Set<String> all = new LinkedHashSet<>(parts(file.read().settings().orUsual(Setting.VARIABLES)));
        variables.forEach(variable -> all.add(grant(variable, host)));
        file.set(Setting.VARIABLES, String.join(", ", all));
    }

    /** As it is written on the command line. */
    public static String grant(String variable, String host) {
        return variable + "@" + host;
    }

    static boolean isGrant(String text) {
        return GRANT.matcher(text).matches();
    }

    private static List<String> parts(String text) {
        return Pattern.compile("[,\\s]+")
                .splitAsStream(text.strip())
                .filter(AllowedVariables::isGrant)
                .toList();
    }
}
