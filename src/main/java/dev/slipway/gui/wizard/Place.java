package dev.slipway.gui.wizard;

import dev.slipway.gui.step.Standing;
import dev.slipway.gui.step.StepScreen;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place to go to: how it stands is known from the start, its screen is made when somebody comes to it first. */
public final class Place {
    private final String name;
    private final Standing standing;
    private final Supplier<StepScreen> making;
    private @Nullable StepScreen screen;

    /** @param name in the rail */
    public Place(String name, Standing standing, Supplier<StepScreen> making) {
        this.name = name;
        this.standing = standing;
        this.making = making;
    }

    /** One of which the rail tells no more than its name. */
    public static Place of(String name, Supplier<StepScreen> making) {
        return new Place(name, new Standing(), making);
    }

    String name() {
        return name;
    }

    Standing standing() {
        return standing;
    }

    boolean isMade() {
        return screen != null;
    }

    StepScreen screen() {
        StepScreen known = screen;
        if (known == null) {
            known = making.get();
            screen = known;
        }
        return known;
    }
}
