package dev.slipway.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that is tried with an installed program. Each word of a command may hold {@value #SCRIPTS}, the folder in which the
 * scripts of {@link TrialScripts} lie.
 */
sealed interface Trial {
    String SCRIPTS = "{scripts}";

    /** A program that is to be tried ends by itself; one that does not is a server, or waits for input. */
    Duration LIMIT = Duration.ofMinutes(5);

    /** A server that says nothing for so long has not been started. */
    Duration ANSWERS = Duration.ofMinutes(2);

    /** A program that prints one has broken; one that only declines says so in words of its own. */
    String TRACEBACK = "Traceback (most recent call last)";

    /** Variables by which the machine could help, or hinder, without anybody having asked for it. */
    Set<String> HELPERS = Set.of(
            "PYTHONPATH",
            "PYTHONHOME",
            "PYTHONSTARTUP",
            "PYTHONUSERBASE",
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "CONDA_DEFAULT_ENV",
            "PYENV_VERSION");

    /** What holds when it succeeds. */
    String title();

    /** Scripts of {@link TrialScripts} that its commands start, by name. */
    List<String> scripts();

    /**
     * A program that ends by itself.
     *
     * @param ways argv; the first that succeeds shows that it works
     */
    record Run(String title, List<List<String>> ways, List<String> scripts) implements Trial {}

    /**
     * A server that is asked on its port.
     *
     * @param command argv, with {@link dev.slipway.plan.Action.Serve#PORT} in it
     * @param variables set for it
     * @param paths what is asked for
     */
    record Serve(
            String title, List<String> command, Map<String, String> variables, List<String> paths, List<String> scripts)
            implements Trial {}
}
