package dev.slipway.verify;

import java.util.List;
import java.util.Map;

/**
 * One thing that is tried with an installed program. Each word of a command may hold {@value #SCRIPTS}, the folder in which the
 * scripts of {@link TrialScripts} lie.
 */
sealed interface Trial {
    String SCRIPTS = "{scripts}";

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
