package dev.slipway.artifact.archive;

import dev.slipway.artifact.Shipment;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryKind;
import dev.slipway.verify.ExpectedOutput;
import dev.slipway.verify.SealedRoom;
import dev.slipway.verify.StartCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps that make a ZIP of the sources and run a fresh copy of it by the instructions in it. */
public record SourceArchive(Shipment shipment) {
    public static final String ID = "zip";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TRACEBACK = "Traceback (most recent call last)";

    public List<Step> steps() {
        Instructions instructions = Instructions.of(shipment);
        Path zip = folder().resolve(file());
        List<String> files = SourceFiles.of(shipment);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Instructions.FILE, instructions.text(shipment));
        texts.put("requirements.txt", requirements());
        Step build = Step.of(ID + ".build", "Pack the sources")
                .needs(shipment.staged())
                .does(
                        new Action.Remove(folder()),
                        new Action.Make(
                                zip + " " + files + texts,
                                () -> FixedZip.write(
                                        zip, top(), shipment.folders().stage(), files, texts)))
                .inputs(shipment.folders().stage())
                .outputs(zip)
                .artifact(ID)
                .build();
        Path room = shipment.folders().trial(ID);
        Path unpacked = room.resolve(top());
        VenvLayout venv = new VenvLayout(shipment.platform(), unpacked.resolve(".venv"));
        Step unpack = Step.of(ID + ".try.unpack", "Unpack the ZIP elsewhere")
                .needs(build.id())
                .does(
                        new Action.Remove(room),
                        new Action.Make("unpack " + zip, () -> FixedZip.unpack(zip, room)),
                        new Action.WriteOwn(room.resolve("home/.empty"), ""))
                .inputs(zip)
                .outputs(unpacked)
                .artifact(ID)
                .build();
        List<String> prepared = new ArrayList<>(shipment.prepared());
        prepared.add(unpack.id());
        List<Action> installing = new ArrayList<>(shipment.engine().create(shipment.python(), venv.root()));
        installing.add(
                instructions.installs()
                        ? shipment.engine().installDistribution(venv.root(), unpacked)
                        : shipment.engine().installRequirements(venv.root(), unpacked.resolve("requirements.txt")));
        Step install = Step.of(ID + ".try.install", "Install what its instructions say")
                .needs(prepared)
                .does(installing)
                .inputs(zip)
                .outputs(venv.marker())
                .artifact(ID)
                .build();
        List<Step> steps = new ArrayList<>(List.of(build, unpack, install));
        if (!instructions.command().isEmpty()) {
            Step run = run(instructions, unpacked, venv, room.resolve("home"), install.id());
            steps.add(run);
            ExpectedOutput.step(ID, shipment.subject().expected(), run.id(), record())
                    .ifPresent(steps::add);
        }
        if (instructions.command().isEmpty()
                && instructions.installs()
                && shipment.start() instanceof StartCommand.Import(List<String> modules)) {
            List<String> command = new ArrayList<>(List.of(venv.python().toString(), "-c", StartCommand.IMPORTS));
            command.addAll(modules);
            steps.add(Step.of(ID + ".try.run", "Import what a fresh copy installs")
                    .needs(install.id())
                    .does(new Action.Exec(
                                    command, room.resolve("home"), Map.of("PYTHONNOUSERSITE", "1"), SealedRoom.HELPERS)
                            .within(LIMIT))
                    .artifact(ID)
                    .check("import " + String.join(", ", modules) + " works once a fresh copy is installed")
                    .build());
        }
        return steps;
    }

    private Step run(Instructions instructions, Path unpacked, VenvLayout venv, Path home, String need) {
        List<String> command = new ArrayList<>(instructions.command());
        command.set(0, venv.program(command.getFirst()).toString());
        EntryKind kind =
                shipment.subject().entryPoint().map(start -> start.kind()).orElse(EntryKind.SCRIPT);
        Action.Exec exec = new Action.Exec(
                command,
                unpacked,
                Map.of("HOME", home.toString(), "USERPROFILE", home.toString(), "PYTHONNOUSERSITE", "1"),
                SealedRoom.HELPERS);
        Step.Builder step = Step.of(ID + ".try.run", "Run it by its instructions")
                .needs(need)
                .artifact(ID);
        Path record = record();
        step.outputs(record);
        if (Instructions.serves(kind)) {
            return step.does(new Action.Serve(
                                    exec.with("PYTHONUNBUFFERED", "1").within(Duration.ofMinutes(2)), List.of("/"))
                            .recorded(record))
                    .check("A fresh copy answers on its port by the instructions in it")
                    .build();
        }
        List<Action.Exec> ways = shipment.subject().arguments().ways().stream()
                .map(words -> {
                    List<String> all = new ArrayList<>(command.subList(
                            0,
                            command.size()
                                    - shipment.subject().arguments().words().size()));
                    all.addAll(words);
                    return new Action.Exec(all, exec.directory(), exec.environment(), exec.without()).within(LIMIT);
                })
                .toList();
        return step.does(new Action.Observe(ways, TRACEBACK, record, false))
                .check("A fresh copy runs by the instructions in it")
                .build();
    }

    private Path record() {
        return shipment.folders().trial(ID).resolve("run.json");
    }

    private String requirements() {
        List<String> lines = shipment.subject().requirements();
        return lines.isEmpty() ? "# It needs nothing but Python.\n" : String.join("\n", lines) + "\n";
    }

    /** The folder that all lies in. */
    private String top() {
        String version = shipment.subject().version();
        return shipment.subject().name() + (version.isEmpty() ? "" : "-" + version);
    }

    public String file() {
        return top() + ".zip";
    }

    public Path folder() {
        return shipment.folders().build(ID);
    }

    /** The environment that it was tried in. */
    public VenvLayout environment() {
        return new VenvLayout(
                shipment.platform(), shipment.folders().trial(ID).resolve(top()).resolve(".venv"));
    }
}
