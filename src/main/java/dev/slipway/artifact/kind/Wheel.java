package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Shipment;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Step;
import dev.slipway.verify.ArchiveContents;
import java.util.List;

/** A built distribution (PEP 427). */
public final class Wheel implements Artifact {
    private static final String PATTERN = "*.whl";

    @Override
    public String id() {
        return "wheel";
    }

    @Override
    public String title() {
        return "Wheel";
    }

    @Override
    public String audience() {
        return "For people with Python";
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        return new BuiltDistribution(
                        this,
                        Engine.Distribution.WHEEL,
                        PATTERN,
                        folder -> ArchiveContents.ofZip(ArchiveContents.only(folder, PATTERN)),
                        "Declare it as package data, in pyproject.toml or by MANIFEST.in, or put it inside the package.")
                .steps(shipment);
    }
}
