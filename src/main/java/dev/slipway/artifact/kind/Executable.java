package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.bom.BomSteps;
import dev.slipway.artifact.freeze.FreezeOptions;
import dev.slipway.artifact.freeze.Freezing;
import dev.slipway.artifact.freeze.FrozenTrial;
import dev.slipway.artifact.freeze.Hazards;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that needs no Python where it runs, made by PyInstaller. It is tried where nothing of this machine can help it. */
public final class Executable implements Artifact {

    @Override
    public String id() {
        return FreezeOptions.ARTIFACT;
    }

    @Override
    public String title() {
        return "Executable";
    }

    @Override
    public String audience() {
        return "For people without Python";
    }

    @Override
    public List<Option> options() {
        return FreezeOptions.ALL;
    }

    @Override
    public List<Problem> check(Shipment shipment) {
        return Hazards.of(shipment, FreezeOptions.of(shipment));
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        Optional<EntryPoint> start =
                shipment.subject().entryPoint().filter(point -> point.kind() != EntryKind.NOTEBOOK);
        if (start.isEmpty()) {
            return List.of();
        }
        Freezing freezing = new Freezing(shipment, start.get(), FreezeOptions.of(shipment));
        List<Step> steps = new ArrayList<>(freezing.steps());
        List<Step> trial = new FrozenTrial(shipment, freezing).steps();
        steps.addAll(trial);
        Step bom = new BomSteps(shipment, id(), freezing.environment(), List.of("pyinstaller"))
                .step(trial.getLast().id(), freezing.delivered());
        steps.add(bom);
        steps.add(Step.of(
                        id() + ".deliver",
                        "Put the executable into " + shipment.folders().output().getFileName())
                .needs(Freezing.SIZES, trial.getLast().id(), bom.id())
                .does(new Action.Deliver(
                        freezing.made(),
                        freezing.delivered(),
                        shipment.folders().output()))
                .inputs(freezing.made())
                .artifact(id())
                .always()
                .build());
        return steps;
    }
}
