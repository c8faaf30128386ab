package dev.slipway.ship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.StepRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier runs of a project tell about the next one. Knows nothing of what was never done here, and says so.
 *
 * @param took how long each step took when it was last done, by its id; none for one that never was
 * @param upToDate ids of the steps that would be skipped
 * @param artifacts what was made last, by id
 */
public record Forecast(Map<String, Duration> took, Set<String> upToDate, Map<String, Past> artifacts) {
    public static final Forecast NONE = new Forecast(Map.of(), Set.of(), Map.of());

    /** An artifact as it was made last: its size in bytes, and how long its own steps took. */
    public record Past(long bytes, Duration took) {}

    public Forecast {
        took = Map.copyOf(took);
        upToDate = Set.copyOf(upToDate);
        artifacts = Map.copyOf(artifacts);
    }

    /**
     * Looks into what is kept of earlier runs.
     *
     * @param output the folder with the last result
     */
    public static Forecast of(Plan plan, Path output) {
        StepRecords records = StepRecords.of(plan.root());
        Map<String, Duration> took = new HashMap<>();
        for (Step step : plan.steps()) {
            records.took(step.id()).ifPresent(time -> took.put(step.id(), time));
        }
        Set<String> fresh = new HashSet<>();
        if (!took.isEmpty()) {
            records.upToDate(plan).forEach((id, is) -> {
                if (is) {
                    fresh.add(id);
                }
            });
        }
        return new Forecast(took, fresh, past(output.resolve(Shipping.RESULT)));
    }

    private static Map<String, Past> past(Path result) {
        Map<String, Past> found = new HashMap<>();
        try {
            for (JsonNode one : new JsonMapper().readTree(result.toFile()).path("artifacts")) {
                long bytes = one.path("bytes").asLong();
                if (bytes > 0) {
                    long millis = (long) (one.path("seconds").asDouble() * 1000);
                    found.put(one.path("id").asText(), new Past(bytes, Duration.ofMillis(millis)));
                }
            }
        } catch (IOException | RuntimeException noResultYet) {
            return Map.of();
        }
        return found;
    }

    /** The steps that have to run and never ran here. */
    public long unknown(List<Step> steps) {
        return steps.stream().filter(step -> !isKnown(step)).count();
    }

    private boolean isKnown(Step step) {
        return upToDate.contains(step.id()) || took.containsKey(step.id());
    }

    /** Wall time of one step; zero if it is up to date; empty if it never ran here. */
    public Optional<Duration> of(Step step) {
        return upToDate.contains(step.id()) ? Optional.of(Duration.ZERO) : Optional.ofNullable(took.get(step.id()));
    }

    /**
     * Wall time of all of them: no less than the longest chain of steps that wait for each other, and no less than the work shared
     * among the processors. Empty if a step never ran here.
     *
     * @param atOnce how many run at the same time
     */
    public Optional<Duration> whole(List<Step> steps, int atOnce) {
        if (steps.isEmpty() || unknown(steps) > 0) {
            return Optional.empty();
        }
        Map<String, Duration> ends = new HashMap<>();
        Duration work = Duration.ZERO;
        Duration longest = Duration.ZERO;
        for (Step step : steps) {
            Duration own = of(step).orElse(Duration.ZERO);
            Duration begin = step.needs().stream()
                    .map(need -> ends.getOrDefault(need, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Duration end = begin.plus(own);
            ends.put(step.id(), end);
            work = work.plus(own);
            longest = longest.compareTo(end) < 0 ? end : longest;
        }
        Duration shared = work.dividedBy(Math.max(1, atOnce));
        return Optional.of(shared.compareTo(longest) > 0 ? shared : longest);
    }
}
