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
        Step build = build(instructions);
        Step unpack = unpack(build.id());
        Step install = install(instructions, unpack.id());
        List<Step> steps = new ArrayList<>(List.of(build, unpack, install));
        if (!instructions.command().isEmpty()) {
            Step run = run(instructions, install.id());
            steps.add(run);
            ExpectedOutput.step(ID, shipment.subject().expected(), run.id(), record())
                    .ifPresent(steps::add);
        } else if (instructions.installs() && shipment.start() instanceof StartCommand.Import(List<String> modules)) {
            steps.add(imports(modules, install.id()));
        }
        return steps;
    }

    private Step build(Instructions instructions) {
        List<String> files = SourceFiles.of(shipment);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Instructions.FILE, instructions.text(shipment));
        texts.put("requirements.txt", requirements());
        return Step.of(ID + ".build", "Pack the sources")
                .needs(shipment.staged())
                .does(
                        new Action.Remove(folder()),
                        new Action.Make(
                                zip() + " " + files + texts,
                                () -> FixedZip.write(
                                        zip(), top(), shipment.folders().stage(), files, texts)))
                .inputs(shipment.folders().stage())
                .outputs(zip())
                .artifact(ID)
                .build();
    }

    private Step unpack(String need) {
        return Step.of(ID + ".try.unpack", "Unpack the ZIP elsewhere")
                .needs(need)
                .does(
                        new Action.Remove(room()),
                        new Action.Make("unpack " + zip(), () -> FixedZip.unpack(zip(), room())),
                        new Action.WriteOwn(home().resolve(".empty"), ""))
                .inputs(zip())
                .outputs(unpacked())
                .artifact(ID)
                .build();
    }

    private Step install(Instructions instructions, String need) {
        VenvLayout venv = environment();
        List<String> needs = new ArrayList<>(shipment.prepared());
        needs.add(need);
        List<Action> installing = new ArrayList<>(shipment.engine().create(shipment.python(), venv.root()));
        installing.add(
                instructions.installs()
                        ? shipment.engine().installDistribution(venv.root(), unpacked())
                        : shipment.engine()
                                .installRequirements(venv.root(), unpacked().resolve("requirements.txt")));
        return Step.of(ID + ".try.install", "Install what its instructions say")
                .needs(needs)
                .does(installing)
                .inputs(zip())
                .outputs(venv.marker())
                .artifact(ID)
                .build();
    }

    private Step imports(List<String> modules, String need) {
        List<String> command = new ArrayList<>(List.of(environment().python().toString(), "-c", StartCommand.IMPORTS));
        command.addAll(modules);
        return Step.of(ID + ".try.run", "Import what a fresh copy installs")
                .needs(need)
                .does(new Action.Exec(command, home(), Map.of("PYTHONNOUSERSITE", "1"), SealedRoom.HELPERS)
                        .within(LIMIT))
                .artifact(ID)
                .check("import " + String.join(", ", modules) + " works once a fresh copy is installed")
                .build();
    }

    private Step run(Instructions instructions, String need) {
        List<String> command = new ArrayList<>(instructions.command());
        command.set(0, environment().program(command.getFirst()).toString());
        EntryKind kind =
                shipment.subject().entryPoint().map(start -> start.kind()).orElse(EntryKind.SCRIPT);
        Action.Exec exec = new Action.Exec(
                command,
                unpacked(),
                Map.of("HOME", home().toString(), "USERPROFILE", home().toString(), "PYTHONNOUSERSITE", "1"),
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

    private Path zip() {
        return folder().resolve(file());
    }

    /** Where a fresh copy is tried. */
    private Path room() {
        return shipment.folders().trial(ID);
    }

    private Path unpacked() {
        return room().resolve(top());
    }

    /** Of whoever tries it: with nothing in it. */
    private Path home() {
        return room().resolve("home");
    }

    private Path record() {
        return room().resolve("run.json");
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
        return new VenvLayout(shipment.platform(), unpacked().resolve(".venv"));
    }
}
