package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunsForetellTheNextTest {
    @TempDir
    Path root;

    private final Step build = Step.of("build", "Build").build();
    private final Step test = Step.of("try", "Try").needs("build").build();
    private final Step other = Step.of("other", "Something else").build();

    @Test
    void theLongestChainCountsAndNotTheSum() {
        var forecast =
                new Forecast(Map.of("build", seconds(10), "try", seconds(5), "other", seconds(3)), Set.of(), Map.of());

        assertThat(forecast.whole(List.of(build, test, other), 4)).contains(seconds(15));
        assertThat(forecast.whole(List.of(build, test, other), 1)).contains(seconds(18));
    }

    @Test
    void whatIsUpToDateTakesNoTime() {
        var forecast = new Forecast(Map.of("build", seconds(10), "try", seconds(5)), Set.of("build"), Map.of());

        assertThat(forecast.whole(List.of(build, test), 2)).contains(seconds(5));
    }

    @Test
    void whatNeverRanHereIsNotGuessed() throws IOException {
        Forecast forecast = Forecast.of(new Plan(root, List.of(build, test), List.of()), root.resolve("dist"));

        assertThat(forecast.whole(List.of(build, test), 2)).isEmpty();
        assertThat(forecast.unknown(List.of(build, test))).isEqualTo(2);
        assertThat(forecast.artifacts()).isEmpty();
    }

    @Test
    void theLastResultTellsSizesAndABrokenOneTellsNothing() throws IOException {
        Path dist = Files.createDirectories(root.resolve("dist"));
        Path result = dist.resolve(Shipping.RESULT);
        Plan plan = new Plan(root, List.of(), List.of());
        Files.writeString(result, """
                {"artifacts":[{"id":"wheel","bytes":69000,"seconds":6.5},{"id":"zipapp","bytes":0,"seconds":1}]}
                """);

        assertThat(Forecast.of(plan, dist).artifacts())
                .containsOnly(Map.entry("wheel", new Forecast.Past(69000, Duration.ofMillis(6500))));

        Files.writeString(result, "{\"artifacts\": [");
        assertThat(Forecast.of(plan, dist).artifacts()).isEmpty();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
