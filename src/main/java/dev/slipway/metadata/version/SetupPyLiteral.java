package dev.slipway.metadata.version;

import dev.slipway.metadata.SetupPyFile;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text in a setup.py that spells the version of its call. */
final class SetupPyLiteral {
    private static final Pattern QUOTED = Pattern.compile("[uU]?(['\"])([^'\"\\n]*)\\1");
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*,?\\s*");

    private SetupPyLiteral() {}

    static Optional<VersionLiteral> of(SetupPyFile program, String version) {
        var source = program.source();
        var span = program.span("version");
        if (span.isEmpty()) {
            return only(source, version);
        }
        var argument = source.substring(span.get().from(), span.get().to());
        int equals = argument.indexOf('=') + 1;
        var quoted = QUOTED.matcher(argument);
        if (quoted.find(equals) && quoted.group(2).equals(version)) {
            return Optional.of(literal(source, version, span.get().from() + quoted.start(2)));
        }
        var name = NAME.matcher(argument.substring(equals));
        if (!name.matches()) {
            return Optional.empty();
        }
        var assigned = Pattern.compile(
                        "(?m)^" + name.group(1) + "\\s*=\\s*[uU]?(['\"])" + Pattern.quote(version) + "\\1")
                .matcher(source);
        return assigned.find()
                ? Optional.of(literal(source, version, assigned.end() - 1 - version.length()))
                : Optional.empty();
    }

    /** Where the same text stands once in the program only. */
    private static Optional<VersionLiteral> only(String source, String version) {
        var matcher =
                Pattern.compile("(['\"])" + Pattern.quote(version) + "\\1").matcher(source);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int from = matcher.start() + 1;
        return matcher.find() ? Optional.empty() : Optional.of(literal(source, version, from));
    }

    private static VersionLiteral literal(String source, String version, int from) {
        int line = 1
                + (int) source.substring(0, from).chars().filter(c -> c == '\n').count();
        return new VersionLiteral(SetupPyFile.NAME, "version", version, from, line);
    }
}
