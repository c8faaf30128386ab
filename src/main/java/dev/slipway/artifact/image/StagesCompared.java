package dev.slipway.artifact.image;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The size of an image beside that of the same made in one stage; both were built. */
record StagesCompared(Path facts, Path single) implements Inspection {

    @Override
    public List<CheckResult> inspect() throws IOException {
        long two = bytes(facts);
        long one = bytes(single);
        String says = ImageLook.megabytes(two) + "; in a single stage it would be " + ImageLook.megabytes(one);
        return List.of(CheckResult.passed("In two stages the image is " + says, ""));
    }

    private static long bytes(Path facts) throws IOException {
        return new JsonMapper().readTree(facts.toFile()).path("bytes").asLong();
    }
}
