package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a wheel, taken apart (PEP 427; binary distribution format).
 *
 * @param distribution normalised
 * @param build the build tag; empty if none
 * @param tags everything that it runs on; compressed sets are written out
 */
public record WheelName(String distribution, Version version, String build, Set<WheelTag> tags) {

    private static final Pattern NAME = Pattern.compile("[\\w.]+", Pattern.UNICODE_CHARACTER_CLASS);
    /** A name with more tags than this is an attack, not a wheel. */
    private static final int MOST_TAGS = 4096;

    public WheelName {
        tags = Set.copyOf(tags);
    }

    /** The parts of a file name, or null if it is not that of a wheel. */
    public static @Nullable WheelName tryParse(String filename) {
        if (!filename.endsWith(".whl")) {
            return null;
        }
        List<String> parts = List.of(
                filename.substring(0, filename.length() - ".whl".length()).split("-", -1));
        if (parts.size() != 5 && parts.size() != 6) {
            return null;
        }
        String name = parts.getFirst();
        Version version = Version.tryParse(parts.get(1));
        String build = parts.size() == 6 ? parts.get(2) : "";
        boolean numbered = build.isEmpty() ? parts.size() == 5 : build.charAt(0) >= '0' && build.charAt(0) <= '9';
        if (name.contains("__") || !NAME.matcher(name).matches() || version == null || !numbered) {
            return null;
        }
        Set<WheelTag> tags = tags(parts.subList(parts.size() - 3, parts.size()));
        return tags.isEmpty() ? null : new WheelName(DistributionName.normalize(name), version, build, tags);
    }

    /** Every combination of a compressed tag set; none if a part is empty or there are too many. */
    private static Set<WheelTag> tags(List<String> fields) {
        List<List<String>> sets = fields.stream()
                .map(field -> List.of(field.toLowerCase(Locale.ROOT).split("\\.", -1)))
                .toList();
        long count = sets.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        boolean empty = sets.stream().anyMatch(set -> set.contains(""));
        boolean identifiers = sets.getFirst().stream().allMatch(WheelName::isIdentifier);
        Set<WheelTag> tags = new LinkedHashSet<>();
        if (empty || !identifiers || count > MOST_TAGS) {
            return tags;
        }
        for (String python : sets.get(0)) {
            for (String abi : sets.get(1)) {
                for (String platform : sets.get(2)) {
                    tags.add(new WheelTag(python, abi, platform));
                }
            }
        }
        return tags;
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && Character.isUnicodeIdentifierStart(text.codePointAt(0)) | text.charAt(0) == '_'
                && text.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    /** Whether it holds compiled code, or is for some platforms only. */
    public boolean isCompiled() {
        return tags.stream().noneMatch(tag -> tag.platform().equals("any"));
    }

    /** Whether one of its tags is among these. */
    public boolean runsOn(Set<WheelTag> compatible) {
        return tags.stream().anyMatch(compatible::contains);
    }
}
