package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.archive.OwnFolder;
import dev.slipway.artifact.bom.BomSteps;
import dev.slipway.artifact.bom.PlainSdist;
import dev.slipway.artifact.bom.WheelBom;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.verify.CleanRoom;
import dev.slipway.verify.DataIsInside;
import dev.slipway.verify.ExpectedOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What wheel and sdist have in common: a build backend makes them, they must hold the data, they are installed and run in a
 * clean place, and only then handed over.
 */
record BuiltDistribution(
        Artifact artifact, Engine.Distribution kind, String pattern, Contents contents, String howToInclude) {
    /**
     * Two builds of the same files are equal bit for bit when all time stamps are (SOURCE_DATE_EPOCH,
     * reproducible-builds.org). Any fixed time will do that ZIP can hold: 2 February 2020, as hatchling has it.
     */
    private static final String EPOCH = "1580601600";

    /** Reads the names in the archive that a folder holds. */
    @FunctionalInterface
    interface Contents {
        Set<String> of(Path folder) throws IOException;
    }

    List<Step> steps(Shipment shipment) {
        String id = artifact.id();
        Path folder = shipment.folders().build(id);
        Step build = building(shipment);
        var cargo = shipment.cargo();
        Optional<OwnFolder> own = OwnFolder.of(shipment);
        Map<String, String> data = own.map(one -> one.inside(cargo.data())).orElse(cargo.data());
        Set<String> held = own.map(one -> one.outside(cargo.held())).orElse(cargo.held());
        Step check = Step.of(id + ".check", "Look into the " + id)
                .needs(build.id())
                .does(new Action.Check(
                        id + " holds " + data + ", not " + held,
                        new DataIsInside(id, () -> contents.of(folder), data, held, howToInclude)))
                .artifact(id)
                .build();
        var made = Action.MadeFile.in(folder, id, pattern);
        CleanRoom room = shipment.cleanRoom(id);
        List<Step> trial = new ArrayList<>(room.steps(
                id,
                made,
                List.of(build.id()),
                shipment.prepared(),
                own.map(OwnFolder::started).orElse(shipment.start())));
        String tried = trial.getLast().id();
        ExpectedOutput.step(id, shipment.subject().expected(), tried, room.record(tried))
                .ifPresent(trial::add);
        Step bom = new BomSteps(
                        shipment,
                        id,
                        new VenvLayout(
                                shipment.platform(),
                                shipment.folders().trial(id).resolve("venv")),
                        List.of())
                .step(trial.getLast().id(), shipment.subject().name() + "-" + id);
        Step deliver = Step.of(
                        id + ".deliver",
                        "Put the " + id + " into " + shipment.folders().output().getFileName())
                .needs(check.id(), trial.getLast().id(), bom.id())
                .does(new Action.Deliver(folder, pattern, shipment.folders().output()))
                .inputs(folder)
                .artifact(id)
                .always()
                .build();
        List<Step> steps = new ArrayList<>(List.of(build, check));
        steps.addAll(trial);
        steps.add(bom);
        steps.add(deliver);
        return steps;
    }

    /** The step that builds it, which other artifacts may be made from as well. */
    Step building(Shipment shipment) {
        String id = artifact.id();
        Path folder = shipment.folders().build(id);
        List<String> needs = new ArrayList<>(shipment.prepared());
        needs.add(shipment.staged());
        List<Path> inputs = new ArrayList<>(List.of(shipment.folders().stage()));
        TrackedSources.of(shipment).map(TrackedSources::inputs).ifPresent(inputs::addAll);
        return Step.of(id + ".build", "Build the " + id)
                .needs(needs)
                .does(build(shipment, folder))
                .inputs(inputs)
                .outputs(folder)
                .artifact(id)
                .build();
    }

    private List<Action> build(Shipment shipment, Path folder) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Remove(folder));
        Path to = shipment.folders().build(artifact.id() + "-sources");
        List<Action> gathering = OwnFolder.of(shipment)
                .map(own -> own.sources(to))
                .or(() -> TrackedSources.of(shipment)
                        .map(tracked -> tracked.actions(shipment.cargo().files(), to)))
                .orElse(List.of());
        actions.addAll(gathering);
        Path sources = gathering.isEmpty() ? shipment.folders().stage() : to;
        for (Action action : shipment.engine().build(shipment.python(), sources, kind, folder)) {
            actions.add(action instanceof Action.Exec exec ? exec.with("SOURCE_DATE_EPOCH", EPOCH) : action);
        }
        actions.add(
                switch (kind) {
                    case WHEEL -> new Action.Make("its bill of materials, plain times", () -> WheelBom.put(folder));
                    case SDIST -> new Action.Make("plain times and owners", () -> PlainSdist.make(folder));
                });
        return actions;
    }
}
