package dev.slipway.metadata.version;

import java.util.List;

/** The one place where a project's version lives; all else follows it. */
public sealed interface VersionHome {

    /** A text in pyproject.toml. */
    record Table(List<String> path, String version, int line) implements VersionHome {}

    /** The option {@code version} of setup.cfg. */
    record Option(String version, int line) implements VersionHome {}

    /** A literal in a module, or in setup.py. */
    record Literal(VersionLiteral literal) implements VersionHome {}

    /** A file that holds nothing but the version, relative to the project with {@code /}. */
    record Whole(String file, String version) implements VersionHome {}

    /** Something that is not edited: the tags of a repository, or a program. */
    record Computed(String how) implements VersionHome {}

    /** No file tells a version. */
    record Missing() implements VersionHome {}

    /** The version; empty if it cannot be known. */
    default String version() {
        return switch (this) {
            case Table table -> table.version();
            case Option option -> option.version();
            case Literal literal -> literal.literal().version();
            case Whole whole -> whole.version();
            case Computed _, Missing _ -> "";
        };
    }

    /** {@code file:line}, or what else is to be said of it. */
    default String place() {
        return switch (this) {
            case Table table -> "pyproject.toml:" + table.line();
            case Option option -> "setup.cfg:" + option.line();
            case Literal literal ->
                literal.literal().file() + ":" + literal.literal().line();
            case Whole whole -> whole.file();
            case Computed computed -> computed.how();
            case Missing _ -> "no file";
        };
    }

    /** Whether it can be set. */
    default boolean isEditable() {
        return !(this instanceof Computed) && !(this instanceof Missing);
    }
}
