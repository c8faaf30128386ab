package dev.slipway.environment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Pythons of this machine.
 *
 * @param usable newest version first; each real interpreter once
 * @param skipped what looked like a Python and is not used, each with its reason
 * @param usual the one that {@code python3} or {@code python} means in a terminal here; null if there is none
 */
public record FoundInterpreters(
        List<Interpreter> usable,
        List<Skipped> skipped,
        @Nullable Interpreter usual) {
    public FoundInterpreters {
        usable = List.copyOf(usable);
        skipped = List.copyOf(skipped);
    }

    /** The best one for a version such as {@code 3.10} or {@code 3.10.13}: the newest of it. */
    public Optional<Interpreter> version(String version) {
        return usable.stream()
                .filter(python ->
                        python.version().equals(version) || python.version().startsWith(version + "."))
                .findFirst();
    }

    /** The minor versions that can be had, newest first, each once. */
    public List<String> minors() {
        return usable.stream().map(Interpreter::minor).distinct().toList();
    }
}
