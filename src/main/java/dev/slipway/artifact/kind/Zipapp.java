package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.archive.SelfRunning;
import dev.slipway.artifact.bom.BomSteps;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file that any fitting Python runs (PEP 441); where that cannot be from the archive itself, one that unpacks itself once. */
public final class Zipapp implements Artifact {

    @Override
    public String id() {
        return SelfRunning.ID;
    }

    @Override
    public String title() {
        return "Zipapp";
    }

    @Override
    public String audience() {
        return "One file for people with Python";
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(
                SelfRunning.FORM, "Form", Option.Kind.CHOICE, List.of("auto", "plain", "unpacking"), "auto"));
    }

    @Override
    public List<Problem> check(Shipment shipment) {
        return start(shipment).isPresent()
                ? List.of()
                : List.of(Problem.error(Topic.PROJECT, "Nothing here can be started, so no zipapp can be made.")
                        .advise("Give a script a main guard, or ship a wheel only."));
    }

    private static Optional<EntryPoint> start(Shipment shipment) {
        return shipment.subject().entryPoint().filter(point -> point.kind() != EntryKind.NOTEBOOK);
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        if (start(shipment).isEmpty()) {
            return List.of();
        }
        SelfRunning archive = new SelfRunning(shipment, start(shipment).get());
        List<Step> steps = new ArrayList<>(archive.steps());
        String tried = steps.getLast().id();
        Step bom = new BomSteps(shipment, id(), archive.environment(), List.of()).step(tried, archive.file());
        steps.add(bom);
        steps.add(Step.of(
                        id() + ".deliver",
                        "Put the zipapp into " + shipment.folders().output().getFileName())
                .needs(tried, id() + ".look", bom.id())
                .does(new Action.Deliver(
                        archive.made(), archive.file(), shipment.folders().output()))
                .inputs(archive.made())
                .artifact(id())
                .always()
                .build());
        return steps;
    }
}
