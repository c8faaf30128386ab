package dev.slipway.ship.upkeep;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Cancellation;
import dev.slipway.settings.AddressLogin;
import java.util.regex.Pattern;

/** What is said when no lock can be made. */
final class LockProblems {
    private static final Pattern NETWORK = Pattern.compile(
            "(?i)dns error|failed to lookup|tcp connect|client error \\(connect|Failed to fetch|timed out|ConnectionError");
    private static final int LONGEST = 600;

    private LockProblems() {}

    /** @throws ShipException (CANCELLED) if a person ended it */
    static void stopIf(Cancellation cancellation) {
        if (cancellation.isRequested()) {
            throw new ShipException(
                    ShipException.Kind.CANCELLED,
                    Problem.info(Topic.DEPENDENCIES, "The lock was not changed, because making it was cancelled."));
        }
    }

    static ShipException unsolved(String said) {
        if (NETWORK.matcher(said).find()) {
            return unable(said);
        }
        return new ShipException(
                ShipException.Kind.FAILED,
                Problem.error(Topic.DEPENDENCIES, "No versions meet all that is wanted: " + shortened(said))
                        .so("The lock was not changed.")
                        .advise("Loosen one of the requirements that are named there."));
    }

    static ShipException unable(String said) {
        return new ShipException(
                ShipException.Kind.FAILED,
                Problem.error(Topic.DEPENDENCIES, "The index or the resolver does not answer: " + shortened(said))
                        .so("The lock was not changed.")
                        .advise("Look at the network, and try again; pip has to be 22.2 or newer."));
    }

    static ShipException noHashes(String what) {
        return new ShipException(
                ShipException.Kind.FAILED,
                Problem.error(Topic.DEPENDENCIES, "The index tells no hash of " + what + ".")
                        .so("A lock without it could not be checked.")
                        .advise("Choose the engine uv, which computes the hashes of what it fetches."));
    }

    /** Without what could be a password. */
    private static String shortened(String said) {
        String bare = AddressLogin.dropped(said).replaceAll("\\s+", " ").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    }
}
