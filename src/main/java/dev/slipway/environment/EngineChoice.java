package dev.slipway.environment;

import dev.slipway.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which engine will work.
 *
 * @param engine the engine; null if none can be had, and then {@code problems} says why
 * @param problems errors if there is no engine, else what a person should know about the choice
 */
public record EngineChoice(@Nullable Engine engine, List<Problem> problems) {
    public EngineChoice {
        problems = List.copyOf(problems);
    }

    static EngineChoice none(Problem why) {
        return new EngineChoice(null, List.of(why));
    }
}
