package dev.slipway.artifact.freeze;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a base image has a C library as new as an executable asks for, before an image is built of both.
 *
 * @param freezing what makes the executable
 * @param base the image, such as {@code debian:bullseye-slim}
 * @param other the image to take instead
 */
public record FloorFits(Freezing freezing, String base, String other) implements Inspection {

    @Override
    public List<CheckResult> inspect() throws IOException {
        Optional<GlibcFloor> floor = SizeByDistribution.floor(freezing.work(), freezing.made());
        Optional<String> has = GlibcFloor.ofImage(base);
        if (floor.isEmpty() || has.isEmpty()) {
            return List.of(CheckResult.passed("The C library of " + base + " is taken as it is", ""));
        }
        String title = "The C library of " + base + " is new enough";
        String wants = floor.get().version();
        if (Version.parse(has.get()).compareTo(Version.parse(wants)) >= 0) {
            return List.of(CheckResult.passed(
                    title, base + " has " + has.get() + ", " + floor.get().because()));
        }
        return List.of(CheckResult.failed(
                title,
                floor.get().because(),
                Problem.error(
                                Topic.SHIP,
                                "The executable wants glibc " + wants + ", and " + base + " has " + has.get() + ".")
                        .so("It was made on this machine, whose own is newer.")
                        .fix("Take " + other, new Fix.SetOption("dockerfile", "base", other))));
    }
}
