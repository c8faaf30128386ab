package dev.slipway.dependency.settle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds versions that satisfy requirements together, for one Python. Installs nothing. */
@FunctionalInterface
public interface VersionResolver {

    Answer resolve(Ask ask);

    /** Whether it can leave out everything that came out after a date. */
    default boolean takesDates() {
        return true;
    }

    /**
     * What is asked.
     *
     * @param python the interpreter
     * @param requirements as a requirements file takes them
     * @param constraints requirements that hold only for what is needed anyway
     * @param wheelsOnly distributions that are not to be built from sources
     * @param options lines of a requirements file that say where to look
     */
    record Ask(
            Path python,
            List<String> requirements,
            List<String> constraints,
            Set<String> wheelsOnly,
            List<String> options,
            Dates dates) {
        public Ask {
            requirements = List.copyOf(requirements);
            constraints = List.copyOf(constraints);
            wheelsOnly = Set.copyOf(wheelsOnly);
            options = List.copyOf(options);
        }
    }

    /** What came of it. */
    sealed interface Answer {

        /** @param versions by normalised name */
        record Found(Map<String, String> versions) implements Answer {}

        /** @param said the resolver's own words; may name addresses, so it is not for showing */
        record Contradiction(String said) implements Answer {}

        /** It could not be asked, or could not reach the index. */
        record Unable(String said) implements Answer {}
    }
}
