package dev.slipway.dependency;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one logical line of a requirements file says. */
sealed interface RequirementLine {

    /**
     * A requirement, its own options taken off.
     *
     * @param hashes its {@code --hash} options as written, parted by a space; empty if there are none
     */
    record Needed(String requirement, String hashes) implements RequirementLine {}

    Pattern HASH = Pattern.compile("--hash[= ]\\s*([a-z0-9]+:[0-9a-fA-F]+)");

    /** {@code -e} with what follows. */
    record Editable(String whole) implements RequirementLine {}

    /** {@code -r}, or {@code -c} if it constrains. */
    record Nested(String target, boolean constraint) implements RequirementLine {}

    /** Another option of pip's. */
    record Global(String option, String value) implements RequirementLine {}

    /** An option that pip does not take in a file. */
    record Unknown(String option) implements RequirementLine {}

    /** Short forms and the long ones that they stand for. */
    Map<String, String> SHORT = Map.of(
            "-r", "--requirement",
            "-c", "--constraint",
            "-e", "--editable",
            "-i", "--index-url",
            "-f", "--find-links");

    /** Those that pip takes on a line of their own (pip, "Supported options"). */
    Set<String> GLOBAL = Set.of(
            "--index-url",
            "--pypi-url",
            "--extra-index-url",
            "--no-index",
            "--find-links",
            "--no-binary",
            "--only-binary",
            "--prefer-binary",
            "--require-hashes",
            "--pre",
            "--trusted-host",
            "--use-feature",
            "--process-dependency-links",
            "--always-unzip",
            "-Z");

    static RequirementLine of(String content) {
        int option = optionStart(content);
        if (option > 0) {
            String hashes = HASH.matcher(content)
                    .results()
                    .map(found -> "--hash=" + found.group(1))
                    .collect(Collectors.joining(" "));
            return new Needed(content.substring(0, option).strip(), hashes);
        }
        if (option < 0) {
            return new Needed(content, "");
        }
        String name = content.split("[\\s=]", 2)[0];
        String rest = content.substring(name.length()).strip();
        String value = rest.startsWith("=") ? rest.substring(1).strip() : rest;
        String longName = SHORT.getOrDefault(name, name);
        if (!name.startsWith("--") && name.length() > 2 && SHORT.containsKey(name.substring(0, 2))) {
            // -rother.txt
            longName = SHORT.getOrDefault(name.substring(0, 2), name);
            value = content.substring(2).strip();
        }
        return switch (longName) {
            case "--requirement" -> new Nested(unquoted(value), false);
            case "--constraint" -> new Nested(unquoted(value), true);
            case "--editable" -> new Editable("-e " + withoutOptions(unquoted(value)));
            default -> GLOBAL.contains(longName) ? new Global(longName, unquoted(value)) : new Unknown(name);
        };
    }

    private static String withoutOptions(String target) {
        int option = optionStart(target);
        return option < 0 ? target : target.substring(0, option).strip();
    }

    /** Where the first word that begins with a dash starts; -1 if none does. */
    private static int optionStart(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '-' && (i == 0 || Character.isWhitespace(content.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
