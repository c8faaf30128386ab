package dev.slipway.verify;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable of the environment that a program wants and does not find, read from what it printed. */
public final class MissingVariable {
    /** {@code os.environ[...]} raises its error inside of Python's own os.py. */
    private static final Pattern ENVIRON =
            Pattern.compile("File \"(?:[^\"]*[/\\\\])?(?:os\\.py|<frozen os>)\", line \\d+, in __getitem__");

    private static final Pattern KEY = Pattern.compile("^KeyError: '([A-Za-z_]\\w*)'");
    /** python-decouple and django-environ name it in their own words. */
    private static final Pattern NAMED = Pattern.compile(
            "UndefinedValueError: (\\w+) not found\\.|ImproperlyConfigured: Set the (\\w+) environment variable");

    private MissingVariable() {}

    /** Its name. */
    public static Optional<String> in(List<String> lines) {
        boolean environ = lines.stream().anyMatch(line -> ENVIRON.matcher(line).find());
        for (String line : lines.reversed()) {
            Matcher key = KEY.matcher(line.strip());
            if (environ && key.find()) {
                return Optional.of(key.group(1));
            }
            Matcher named = NAMED.matcher(line);
            if (named.find()) {
                return Optional.of(named.group(1) != null ? named.group(1) : named.group(2));
            }
        }
        return Optional.empty();
    }

    /**
     * What to say of it where an option lists the variables of a trial.
     *
     * @param artifact that has the option {@code variables}
     */
    public static Optional<Problem> explained(List<String> lines, String artifact) {
        return in(lines)
                .map(name -> Problem.error(
                                Topic.PROJECT, "The program wants the variable " + name + ", and it is not set.")
                        .so("Whoever runs it has to set it; it can be tried with a value that only stands in.")
                        .fix("Try it with " + name + "=1", new Fix.AddToOption(artifact, "variables", name + "=1")));
    }
}
