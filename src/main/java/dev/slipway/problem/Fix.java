package dev.slipway.problem;

import java.util.List;

/**
 * What the button of a problem does: a change of the profile or a setting, as data. {@code dev.slipway.profile.Profile#apply} carries
 * it out; the plan then shows what follows from it.
 */
public sealed interface Fix {

    /** Take this Python for the project's environment: a version such as {@code 3.10} or a path. */
    record UsePython(String python) implements Fix {}

    /** Get this Python by {@code uv python install}, then take it. */
    record InstallPython(String version) implements Fix {}

    /** Declare this requirement (PEP 508), in place of an older one of the same name. */
    record Declare(String requirement) implements Fix {}

    /** Take the requirement of this distribution out of the declaration. */
    record Undeclare(String distribution) implements Fix {}

    /** Declare a requirement (PEP 508) and take that of another distribution out. */
    record Replace(String distribution, String requirement) implements Fix {}

    /** Set a field of the metadata, named as in PEP 621, such as {@code version}. */
    record SetMetadata(String field, String value) implements Fix {}

    /** Let this file, named relative to the project with {@code /}, go along. */
    record IncludeData(String path) implements Fix {}

    /** Let the packaging files name these files, so that the build carries them. */
    record CarryData(List<String> paths) implements Fix {
        public CarryData {
            paths = List.copyOf(paths);
        }
    }

    /** Hold this file back. */
    record HoldData(String path) implements Fix {}

    /** Expect the program to print these lines when it is tried. */
    record Expect(List<String> lines) implements Fix {
        public Expect {
            lines = List.copyOf(lines);
        }
    }

    /** Choose this value of an artifact's option. */
    record SetOption(String artifact, String option, String value) implements Fix {}

    /** Add this to an artifact's option that lists several, separated by commas. */
    record AddToOption(String artifact, String option, String value) implements Fix {}

    /** Take this out of an artifact's option that lists several. */
    record DropFromOption(String artifact, String option, String value) implements Fix {}

    /** Let the project's files send the values of these variables to this host: a person's setting, no part of the profile. */
    record SendVariables(List<String> variables, String host) implements Fix {
        public SendVariables {
            variables = List.copyOf(variables);
        }
    }
}
