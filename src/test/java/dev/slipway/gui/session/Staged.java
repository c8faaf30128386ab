package dev.slipway.gui.session;

import dev.slipway.dependency.Listing;
import dev.slipway.plan.Plan;
import dev.slipway.run.RunEvent;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Survey;
import java.util.List;

/** A session that is told what else the machine, the index and a run would tell, so that it stands the same each time. */
public final class Staged {
    private static final long SECOND = 1_000_000_000L;

    private Staged() {}

    /** What was read, and what follows from it. */
    public static void known(Session session, Survey survey, Outlook outlook) {
        session.known(survey, outlook);
    }

    /** What the index lists. */
    public static void listings(Session session, List<Listing> listings) {
        listings.forEach(session.listings()::tell);
    }

    /** A run that has just begun. */
    public static void begin(Session session, Plan plan, RunState.Purpose purpose) {
        session.run().begin(plan, Forecast.NONE, purpose);
    }

    /** Something happened, so many seconds after the beginning. */
    public static void happened(Session session, RunEvent event, double second) {
        session.run().apply(event, (long) (second * SECOND));
    }

    /** The clock of the run. */
    public static void clock(Session session, double second) {
        session.run().tick((long) (second * SECOND));
    }

    /** What was made. */
    public static void shipped(Session session, ShipResult result) {
        session.run().shipped(result);
    }
}
