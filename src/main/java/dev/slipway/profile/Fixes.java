package dev.slipway.profile;

import dev.slipway.problem.Fix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carries out what the button of a problem does: always a new profile, never anything else; what is a person's setting leaves it as it is. */
public final class Fixes {
    /** The name at the start of a requirement (PEP 508). */
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*)");

    private Fixes() {}

    /** The profile with this fix in it. */
    public static Profile apply(Profile profile, Fix fix) {
        return switch (fix) {
            case Fix.UsePython use -> profile.withPython(use.python());
            case Fix.InstallPython install -> profile.withPython(install.version());
            case Fix.Declare declare ->
                profile.withRequirements(
                        Profile.with(without(profile.declare(), name(declare.requirement())), declare.requirement()),
                        without(profile.undeclare(), name(declare.requirement())));
            case Fix.Undeclare undeclare ->
                profile.withRequirements(
                        without(profile.declare(), name(undeclare.distribution())),
                        Profile.with(
                                without(profile.undeclare(), name(undeclare.distribution())),
                                undeclare.distribution()));
            case Fix.Replace replace ->
                apply(
                        apply(profile, new Fix.Undeclare(replace.distribution())),
                        new Fix.Declare(replace.requirement()));
            case Fix.SetMetadata set -> profile.withMetadata(set.field(), set.value());
            case Fix.IncludeData include -> profile.withData(include.path(), Profile.DataChoice.INCLUDE);
            case Fix.CarryData carry -> {
                Profile carrying = profile;
                for (String path : carry.paths()) {
                    carrying = carrying.withData(path, Profile.DataChoice.INCLUDE);
                }
                yield carrying;
            }
            case Fix.HoldData hold -> profile.withData(hold.path(), Profile.DataChoice.HOLD);
            case Fix.SendVariables _ -> profile;
            case Fix.Expect expect -> profile.withExpected(expect.lines());
            case Fix.SetOption set -> withOption(profile, set.artifact(), set.option(), set.value());
            case Fix.AddToOption add ->
                withOption(
                        profile,
                        add.artifact(),
                        add.option(),
                        String.join(",", Profile.with(listed(profile, add.artifact(), add.option()), add.value())));
            case Fix.DropFromOption drop ->
                withOption(
                        profile,
                        drop.artifact(),
                        drop.option(),
                        listed(profile, drop.artifact(), drop.option()).stream()
                                .filter(item -> !item.equals(drop.value()))
                                .collect(Collectors.joining(",")));
        };
    }

    private static Profile withOption(Profile profile, String artifact, String option, String value) {
        Map<String, String> options = new LinkedHashMap<>(profile.artifacts().getOrDefault(artifact, Map.of()));
        options.put(option, value);
        return profile.withArtifact(artifact, options);
    }

    private static List<String> listed(Profile profile, String artifact, String option) {
        String text = profile.artifacts().getOrDefault(artifact, Map.of()).getOrDefault(option, "");
        return Pattern.compile(",")
                .splitAsStream(text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<String> without(List<String> requirements, String name) {
        return requirements.stream()
                .filter(requirement -> !name(requirement).equals(name))
                .toList();
    }

    /** Normalised by PEP 503, since one distribution can be written in many ways. */
    private static String name(String requirement) {
        Matcher matcher = NAME.matcher(requirement);
        String name = matcher.lookingAt() ? matcher.group(1) : requirement;
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
