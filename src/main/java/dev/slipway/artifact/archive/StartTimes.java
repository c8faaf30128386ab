package dev.slipway.artifact.archive;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.plan.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How long the first run took, in which an archive may unpack itself, and how long the one after it. */
record StartTimes(Path first, Path second) implements Inspection {

    @Override
    public List<CheckResult> inspect() throws IOException {
        return List.of(CheckResult.passed(
                String.format(
                        Locale.ROOT,
                        "It starts and ends in %.1f s the first time, %.1f s after that",
                        Observed.read(first).seconds(),
                        Observed.read(second).seconds()),
                ""));
    }
}
