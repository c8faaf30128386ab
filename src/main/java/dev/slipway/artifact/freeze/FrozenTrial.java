package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.project.EntryKind;
import dev.slipway.verify.ExpectedOutput;
import dev.slipway.verify.SealedRoom;
import dev.slipway.verify.StartCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps that try an executable where nothing of this machine can help it, and set it beside the program it was made from. */
public record FrozenTrial(Shipment shipment, Freezing freezing) {
    private static final String ID = FreezeOptions.ARTIFACT;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TRACEBACK = "Traceback (most recent call last)";

    public List<Step> steps() {
        Path room = shipment.folders().trial(ID);
        SealedRoom sealed =
                new SealedRoom(shipment.platform(), room, shipment.folders().root());
        SealedRoom.Candidate candidate = new SealedRoom.Candidate(
                ID, freezing.made(), freezing.program(), List.of(), List.of(Freezing.BUILD), freezing.explanation());
        List<Step> steps = new ArrayList<>(List.of(sealed.prepare(candidate)));
        EntryKind kind = freezing.start().kind();
        if (kind.isWebApp()) {
            served(kind, sealed, candidate, steps);
            Path kept = room.resolve("sealed.txt");
            steps.add(Step.of(ID + ".try.kept", "Tell what was kept from it")
                    .needs(steps.getLast().id())
                    .does(new Action.Check("what was kept", () -> RunsSideBySide.kept(kept)))
                    .artifact(ID)
                    .build());
            expected(ID + ".try.serve", sealed.answers(), steps);
            return steps;
        }
        StartCommand.Arguments arguments = shipment.subject().arguments();
        Path fromSource = freezing.fromSource();
        if (kind == EntryKind.SCRIPT) {
            steps.add(fromSource(arguments, fromSource));
        }
        Step run = sealed.run(
                candidate,
                arguments,
                freezing.options().variables(),
                "It runs with no Python on PATH, an empty home and from another folder");
        steps.add(run);
        expected(run.id(), sealed.record(), steps);
        List<String> needs = new ArrayList<>(List.of(steps.getLast().id()));
        Path asFolder = room.resolveSibling(ID + "-folder").resolve("run.json");
        if (freezing.options().compares()) {
            steps.add(asFolder(arguments, asFolder, run.id()));
            needs.add(ID + ".try.folder");
        }
        steps.add(Step.of(ID + ".try.compare", "Set the runs side by side")
                .needs(needs)
                .does(new Action.Check(
                        "runs side by side",
                        new RunsSideBySide(sealed.record(), room.resolve("sealed.txt"), fromSource, asFolder)))
                .artifact(ID)
                .build());
        return steps;
    }

    private void expected(String tried, Path record, List<Step> steps) {
        ExpectedOutput.step(ID, shipment.subject().expected(), tried, record).ifPresent(steps::add);
    }

    private void served(EntryKind kind, SealedRoom sealed, SealedRoom.Candidate candidate, List<Step> steps) {
        StartCommand.WebApp app = new StartCommand.WebApp(
                kind,
                freezing.start().target(),
                freezing.start().file(),
                "",
                shipment.subject().server());
        Map<String, String> chosen = freezing.options().variables();
        if (kind == EntryKind.STREAMLIT) {
            Map<String, String> check = new HashMap<>(chosen);
            check.put("SLIPWAY_CHECK", "1");
            // Its server answers even where the script raises.
            steps.add(sealed.run(
                    candidate,
                    new StartCommand.Arguments(List.of(), true),
                    check,
                    "The Streamlit script runs without an exception in the executable"));
        } else if (kind == EntryKind.DJANGO) {
            steps.add(sealed.run(
                    candidate,
                    new StartCommand.Arguments(List.of("check"), true),
                    chosen,
                    "The executable's own manage.py check finds nothing wrong"));
        }
        Map<String, String> variables = new HashMap<>(chosen);
        if (kind == EntryKind.GRADIO) {
            variables.put("GRADIO_SERVER_PORT", Action.Serve.PORT);
            variables.put("GRADIO_SERVER_NAME", "127.0.0.1");
        }
        steps.add(sealed.serve(
                candidate,
                app,
                variables,
                steps.getLast().id(),
                "It answers on its port, with no Python on PATH, an empty home and from another folder"));
    }

    /** The program that was frozen, as its author starts it: a copy of its folder, so that it changes nothing there. */
    private Step fromSource(StartCommand.Arguments arguments, Path record) {
        Path copy = record.resolveSibling("stage");
        List<Action.Exec> ways = arguments.ways().stream()
                .map(words -> {
                    List<String> command = new ArrayList<>(List.of(
                            freezing.venv().python().toString(),
                            freezing.start().file()));
                    command.addAll(words);
                    return tried(new Action.Exec(command, copy));
                })
                .toList();
        return Step.of(ID + ".try.source", "Run the program from its sources")
                .needs(ID + ".install", shipment.staged())
                .does(
                        new Action.Remove(record.resolveSibling("stage")),
                        new Action.Deliver(
                                shipment.folders().own(),
                                "stage",
                                record.resolveSibling(".").normalize()),
                        new Action.Observe(ways, TRACEBACK, record, true))
                .inputs(shipment.folders().stage())
                .outputs(record)
                .artifact(ID)
                .build();
    }

    private Action.Exec tried(Action.Exec exec) {
        Action.Exec tried = exec;
        for (Map.Entry<String, String> variable : freezing.options().variables().entrySet()) {
            tried = tried.with(variable.getKey(), variable.getValue());
        }
        return tried.within(LIMIT);
    }

    /** The same as a folder of files, whose start is what a person would wait for with the other form. */
    private Step asFolder(StartCommand.Arguments arguments, Path record, String need) {
        String name = new SpecFile(shipment, freezing.start(), freezing.options()).name() + "-as-folder";
        Path program =
                freezing.work().resolve("as-folder").resolve(shipment.platform().program(name));
        List<Action.Exec> ways = arguments.ways().stream()
                .map(words -> {
                    List<String> command = new ArrayList<>(List.of(program.toString()));
                    command.addAll(words);
                    return tried(new Action.Exec(command, record.resolveSibling("elsewhere")));
                })
                .toList();
        return Step.of(ID + ".try.folder", "Run the program as a folder")
                .needs(need)
                .does(new Action.Observe(ways, TRACEBACK, record, true))
                .inputs(freezing.made())
                .outputs(record)
                .artifact(ID)
                .build();
    }
}
