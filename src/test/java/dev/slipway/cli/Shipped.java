package dev.slipway.cli;

import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.Set;

/** Ships a folder through the core, so that problems come back as values with their remedies. */
final class Shipped {
    private Shipped() {}

    /** @param only ids of artifacts; all of the profile without */
    static ShipResult once(Path folder, Profile profile, String... only) {
        Workspace workspace = Workspace.open(folder, Host.current());
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, profile);
        var engine = workspace.engine(profile, pythons);
        var plan = workspace.planner(survey, profile, pythons, engine, null).ship(Set.of(only));
        Shipping shipping =
                Shipping.of(plan, profile, workspace.folders(profile, null).output(), pythons, engine);
        return workspace.ship(shipping, _ -> {}, new Cancellation());
    }
}
