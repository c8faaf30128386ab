package dev.slipway.dependency;

import java.util.regex.Pattern;

/**
 * One line of a conda environment: {@code channel::name=version=build}, in any of conda's spellings (conda, "Package match
 * specifications").
 *
 * @param name in lower case
 * @param specifiers the version as PEP 440 has it; empty for any, and where PEP 440 has no words for it
 * @param exact whether all of the version could be said
 */
record CondaSpec(String name, String specifiers, boolean exact) {
    private static final Pattern SPEC = Pattern.compile(
            "\\s*(?:[^\\s:]+::)?(?<name>[A-Za-z0-9_][A-Za-z0-9_.-]*)\\s*(?<version>[^\\[#]*)(?:\\[(?<brackets>[^\\]]*)\\])?.*");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*['\"]?([^'\"]+)['\"]?");
    private static final Pattern NUMBER = Pattern.compile("v?[0-9][0-9A-Za-z.!+_-]*(\\.\\*|\\*)?");

    /** Null-free: what is no such line has an empty name. */
    static CondaSpec of(String text) {
        var matcher = SPEC.matcher(text);
        if (!matcher.matches()) {
            return new CondaSpec("", "", false);
        }
        var name = matcher.group("name").toLowerCase(java.util.Locale.ROOT);
        var version = matcher.group("version").strip();
        var brackets = matcher.group("brackets");
        if (version.isEmpty() && brackets != null) {
            var inner = VERSION.matcher(brackets);
            version = inner.find() ? inner.group(1).strip() : "";
        }
        return versioned(name, version);
    }

    private static CondaSpec versioned(String name, String version) {
        if (version.isEmpty() || version.equals("*")) {
            return new CondaSpec(name, "", true);
        }
        if (version.contains("|")) {
            return new CondaSpec(name, "", false);
        }
        // name=1.2=build, and name 1.2 build
        boolean fuzzy = version.startsWith("=") && !version.startsWith("==");
        if (fuzzy) {
            var parts = version.substring(1).split("=", 2);
            var number = parts[0].strip();
            boolean built = parts.length > 1;
            return number(name, number, !built && !number.endsWith("*"));
        }
        if (NUMBER.matcher(version.split("\\s+")[0]).matches()) {
            return number(name, version.split("\\s+")[0].split("=", 2)[0], false);
        }
        var said = new StringBuilder();
        for (var part : version.replaceAll("([<>=!~])\\s+", "$1").split("[,\\s]+")) {
            boolean known = part.matches("(==|!=|<=|>=|<|>|~=)[0-9][0-9A-Za-z.!+*_-]*");
            if (!known) {
                return new CondaSpec(name, "", false);
            }
            said.append(said.isEmpty() ? "" : ",").append(part.replaceFirst("^(==[^=]+)=.*$", "$1"));
        }
        return new CondaSpec(name, said.toString(), true);
    }

    private static CondaSpec number(String name, String number, boolean fuzzy) {
        if (!NUMBER.matcher(number).matches()) {
            return new CondaSpec(name, "", false);
        }
        var bare = number.replaceFirst("\\.?\\*$", "");
        return new CondaSpec(name, "==" + bare + (fuzzy || number.endsWith("*") ? ".*" : ""), true);
    }
}
