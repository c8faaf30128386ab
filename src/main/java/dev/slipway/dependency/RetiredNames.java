package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names on the index that are placeholders, namesakes or copies of what Python has itself. */
public final class RetiredNames {

    /**
     * One of them.
     *
     * @param replacement what to require in its place; null for nothing
     * @param reason one sentence
     */
    public record Retired(String name, @Nullable String replacement, String reason) {}

    private static final RetiredNames BUNDLED = new RetiredNames(BundledList.lines("retired-names.txt"));

    private final Map<String, Retired> names = new HashMap<>();

    private RetiredNames(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            String replacement = words[1].equals("-") ? null : words[1];
            names.put(DistributionName.normalize(words[0]), new Retired(words[0], replacement, words[2]));
        }
    }

    public static RetiredNames bundled() {
        return BUNDLED;
    }

    /** Why this name should not be required, if so. */
    public Optional<Retired> find(String distribution) {
        return Optional.ofNullable(names.get(DistributionName.normalize(distribution)));
    }
}
