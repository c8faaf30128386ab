package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.archive.OwnFolder;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.verify.ArchiveContents;
import java.util.List;

/** A built distribution (PEP 427). */
public final class Wheel implements Artifact {
    /** The name of its file, as a glob. */
    public static final String PATTERN = "*.whl";

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

    /** Whoever installs it should know how it is started. */
    @Override
    public List<Problem> check(Shipment shipment) {
        return OwnFolder.of(shipment).stream()
                .map(
                        own -> Problem.info(
                                        Topic.SHIP,
                                        "What is installed is started by the command " + own.command() + ".")
                                .so(
                                        "The scripts open files beside themselves, so they lie in a folder of their own, to which it goes first."))
                .toList();
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        return distribution().steps(shipment);
    }

    /** The step that builds it, for artifacts that are made from it. */
    public static Step building(Shipment shipment) {
        return new Wheel().distribution().building(shipment);
    }

    private BuiltDistribution distribution() {
        return new BuiltDistribution(
                this,
                Engine.Distribution.WHEEL,
                PATTERN,
                folder -> ArchiveContents.ofZip(ArchiveContents.only(folder, PATTERN)),
                "Declare it as package data, in pyproject.toml or by MANIFEST.in, or put it inside the package.");
    }
}
