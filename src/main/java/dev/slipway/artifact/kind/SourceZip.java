package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.archive.SourceArchive;
import dev.slipway.artifact.bom.BomSteps;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Exactly the files that are needed to run the program, with instructions; a fresh copy is run by them. */
public final class SourceZip implements Artifact {

    @Override
    public String id() {
        return SourceArchive.ID;
    }

    @Override
    public String title() {
        return "Source ZIP";
    }

    @Override
    public String audience() {
        return "For people who change the code";
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        SourceArchive archive = new SourceArchive(shipment);
        List<Step> steps = new ArrayList<>(archive.steps());
        String tried = steps.getLast().id();
        Step bom = new BomSteps(shipment, id(), archive.environment(), List.of()).step(tried, archive.file());
        steps.add(bom);
        steps.add(Step.of(
                        id() + ".deliver",
                        "Put the source ZIP into " + shipment.folders().output().getFileName())
                .needs(tried, bom.id())
                .does(new Action.Deliver(
                        archive.folder(), "*.zip", shipment.folders().output()))
                .inputs(archive.folder())
                .artifact(id())
                .always()
                .build());
        return steps;
    }
}
