package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Shipment;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Step;
import dev.slipway.verify.ArchiveContents;
import java.util.List;

/** A source distribution (PEP 517, PEP 625). It is tried by building and installing from it. */
public final class Sdist implements Artifact {
    private static final String PATTERN = "*.tar.gz";

    @Override
    public String id() {
        return "sdist";
    }

    @Override
    public String title() {
        return "Source distribution";
    }

    @Override
    public String audience() {
        return "For an index, and for people who build it themselves";
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        return new BuiltDistribution(
                        this,
                        Engine.Distribution.SDIST,
                        PATTERN,
                        folder -> ArchiveContents.ofSdist(ArchiveContents.only(folder, PATTERN)),
                        "Name it in MANIFEST.in, or in what the build backend calls its sdist files.")
                .steps(shipment);
    }
}
