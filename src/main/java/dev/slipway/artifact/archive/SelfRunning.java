package dev.slipway.artifact.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.ArchiveMain;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryPoint;
import dev.slipway.verify.ExpectedOutput;
import dev.slipway.verify.SealedRoom;
import dev.slipway.verify.StartCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The steps that make a {@code .pyz} and run it with a Python that has nothing else installed. */
public record SelfRunning(Shipment shipment, EntryPoint start) {
    public static final String ID = "zipapp";
    public static final String FORM = "form";
    private static final String SHIV = "shiv==1.0.8\nsetuptools<81\npip\n";

    public List<Step> steps() {
        VenvLayout venv = environment();
        VenvLayout tool =
                new VenvLayout(shipment.platform(), shipment.folders().own().resolve("shiv-venv"));
        Step install = install(
                ID + ".install",
                "Install what the zipapp holds",
                venv,
                shipment.filling(venv.root(), list(ID + ".install")));
        Step shiv = install(
                ID + ".shiv",
                "Fetch shiv, which packs what has to be unpacked",
                tool,
                List.of(
                        new Action.WriteOwn(list(ID + ".shiv"), SHIV),
                        shipment.engine().installRequirements(tool.root(), list(ID + ".shiv"))));
        Path config = folder().resolve("pack.json");
        Path script = folder().resolve("pack.py");
        Step build = Step.of(ID + ".build", "Pack the zipapp")
                .needs(install.id(), shiv.id(), shipment.staged())
                .does(
                        new Action.Remove(made()),
                        new Action.WriteOwn(config, config(tool)),
                        new Action.WriteOwn(script, resource("pack.py")),
                        new Action.Exec(
                                        List.of(venv.python().toString(), script.toString(), config.toString()),
                                        folder())
                                .with("SOURCE_DATE_EPOCH", "1580601600"))
                .inputs(shipment.folders().stage())
                .outputs(made())
                .artifact(ID)
                .build();
        Step tell = Step.of(ID + ".look", "Look at what the zipapp holds")
                .needs(build.id())
                .does(new Action.Check(
                        "what it holds", new PackedForm(folder().resolve("told.json"), shipment.python())))
                .inputs(made())
                .artifact(ID)
                .build();
        List<Step> steps = new ArrayList<>(List.of(install, shiv, build, tell));
        steps.addAll(trial(build.id()));
        return steps;
    }

    private List<Step> trial(String built) {
        SealedRoom room = new SealedRoom(
                shipment.platform(),
                shipment.folders().trial(ID),
                shipment.folders().root());
        SealedRoom.Candidate candidate = new SealedRoom.Candidate(
                ID, made(), file(), List.of(shipment.python().executable().toString()), List.of(built), null);
        Step prepare = room.prepare(candidate);
        String what =
                "with nothing but Python " + shipment.python().minor() + ", an empty home and from another folder";
        if (start.kind().isWebApp()) {
            StartCommand.WebApp app = new StartCommand.WebApp(
                    start.kind(),
                    start.target(),
                    start.file(),
                    "",
                    shipment.subject().server());
            Step serve = room.serve(candidate, app, Map.of(), prepare.id(), "It answers on its port, " + what);
            return Stream.concat(Stream.of(prepare, serve), expected(serve.id(), room.answers()))
                    .toList();
        }
        Step run = room.run(candidate, shipment.subject().arguments(), Map.of(), "It runs " + what);
        Step again = room.again(candidate, shipment.subject().arguments(), run.id());
        Step times = Step.of(ID + ".try.times", "Set the runs side by side")
                .needs(again.id())
                .does(new Action.Check("first and second run", new StartTimes(room.record(), room.second())))
                .artifact(ID)
                .build();
        return Stream.concat(Stream.of(prepare, run, again, times), expected(run.id(), room.record()))
                .toList();
    }

    private Stream<Step> expected(String tried, Path record) {
        return ExpectedOutput.step(ID, shipment.subject().expected(), tried, record).stream();
    }

    /** Anew whenever the requirements change: all that is installed gets in. */
    private Step install(String id, String title, VenvLayout venv, List<Action> filling) {
        List<Action> actions = new ArrayList<>(shipment.engine().create(shipment.python(), venv.root()));
        actions.addAll(filling);
        return Step.of(id, title)
                .needs(shipment.prepared())
                .does(actions)
                .explains(shipment.fillingFails())
                .outputs(venv.marker(), venv.sitePackages(shipment.python().minor()))
                .artifact(ID)
                .build();
    }

    private Path list(String id) {
        return shipment.folders().own().resolve(id + ".txt");
    }

    private String config(VenvLayout tool) {
        ArchiveMain main = ArchiveMain.of(shipment, start, resource("main.py"));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("site", environment().sitePackages(shipment.python().minor()).toString());
        config.put("left", List.of());
        config.put("stage", shipment.folders().stage().toString());
        config.put("work", folder().resolve("work").toString());
        config.put("out", made().resolve(file()).toString());
        config.put("told", folder().resolve("told.json").toString());
        config.put("shiv", tool.python().toString());
        config.put("form", form());
        config.put("code", main.code());
        config.put("data", main.data());
        config.put("written", main.written());
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String form() {
        return shipment.options().getOrDefault(ID, Map.of()).getOrDefault(FORM, "auto");
    }

    static String resource(String name) {
        try (InputStream in = SelfRunning.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return shipment.folders().build(ID);
    }

    /** The folder that holds the archive, and nothing else. */
    public Path made() {
        return folder().resolve("dist");
    }

    public String file() {
        return shipment.subject().name() + ".pyz";
    }

    /** What goes into it, installed. */
    public VenvLayout environment() {
        return new VenvLayout(shipment.platform(), shipment.folders().own().resolve("zipapp-venv"));
    }
}
