package dev.slipway.ship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a program printed when it was shipped last, which a person can make what is expected of it from then on. */
public final class Expecting {
    private Expecting() {}

    /**
     * What the first artifact of the last run printed that printed anything, as its result tells; all kinds of one program should print the
     * same. Empty if none did.
     *
     * @throws ShipException (BAD_INPUT) if nothing was shipped yet, or the result cannot be read
     */
    public static List<String> printed(Workspace workspace, Profile profile) {
        Path result = workspace.folders(profile, null).output().resolve(Shipping.RESULT);
        if (!Files.isRegularFile(result)) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.SHIP, "Nothing was shipped yet, so it is not known what the program prints.")
                            .advise("Ship it once, then look again."));
        }
        try {
            for (JsonNode artifact : new JsonMapper().readTree(result.toFile()).path("artifacts")) {
                List<String> lines = new ArrayList<>();
                artifact.path("printed").forEach(line -> lines.add(line.asText()));
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.SHIP, "What came of the last run cannot be read.")
                            .in(Json.path(workspace.root(), result), 0, 0)
                            .advise("Ship it again."),
                    e);
        }
    }
}
