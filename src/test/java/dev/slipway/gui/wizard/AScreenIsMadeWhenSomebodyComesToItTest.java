package dev.slipway.gui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.step.Standing;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.problem.Topic;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class AScreenIsMadeWhenSomebodyComesToItTest {
    @Test
    void onceAndNotBefore() {
        var made = new AtomicInteger();
        var standing = new Standing();
        var place = new Place("Metadata", standing, () -> {
            made.incrementAndGet();
            return StepScreen.of(Topic.METADATA, "Metadata", standing, new Region());
        });

        assertThat(place.name()).isEqualTo("Metadata");
        assertThat(place.standing()).isSameAs(standing);
        assertThat(made).hasValue(0);

        assertThat(place.screen()).isSameAs(place.screen());
        assertThat(made).hasValue(1);
    }
}
