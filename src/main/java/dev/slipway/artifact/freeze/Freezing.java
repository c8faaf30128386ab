package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.change.FileChange;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps that make an executable, in an environment of its own: what the project requires and PyInstaller, nothing of the person's. */
public record Freezing(Shipment shipment, EntryPoint start, FreezeOptions options) {
    private static final String ID = FreezeOptions.ARTIFACT;
    public static final String SIZES = ID + ".sizes";
    static final String BUILD = ID + ".build";
    /** Any fixed time; see reproducible-builds.org. */
    private static final String EPOCH = "1580601600";

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(install(), predict()));
        if (keepsFirst()) {
            Path kept = spec();
            steps.add(Step.of(ID + ".spec", "Write " + kept.getFileName())
                    .does(new Action.WriteFiles(List.of(FileChange.to(
                            kept,
                            bytes(new SpecFile(shipment, start, options).text()),
                            "Write " + kept.getFileName()))))
                    .artifact(ID)
                    .always()
                    .build());
        }
        steps.add(build());
        steps.add(sizes());
        return steps;
    }

    /** Anew whenever the requirements change: what is no more required must not get in. */
    private Step install() {
        Path list = shipment.folders().own().resolve("executable.txt");
        List<String> lines = new ArrayList<>();
        List<Action> actions = new ArrayList<>(shipment.engine().create(shipment.python(), venv().root()));
        if (shipment.subject().lock().isPresent()) {
            actions.addAll(
                    shipment.filling(venv().root(), shipment.folders().own().resolve("executable-locked.txt")));
        } else {
            lines.addAll(shipment.subject().requirements());
        }
        lines.addAll(Pins.of(shipment.python()));
        actions.add(new Action.WriteOwn(list, String.join("\n", lines) + "\n"));
        actions.add(shipment.engine().installRequirements(venv().root(), list));
        return Step.of(ID + ".install", "Make a build environment for the executable")
                .needs(shipment.prepared())
                .does(actions)
                .explains(shipment.fillingFails())
                .outputs(venv().marker(), sitePackages())
                .artifact(ID)
                .build();
    }

    private Step predict() {
        long own = shipment.cargo().used().stream()
                .mapToLong(
                        file -> shipment.folders().root().resolve(file).toFile().length())
                .sum();
        return Step.of(ID + ".predict", "Tell how big the executable will be")
                .needs(ID + ".install")
                .does(new Action.Check("predicted size " + own, new PredictedSize(sitePackages(), own)))
                .artifact(ID)
                .build();
    }

    private Step build() {
        List<String> needs = new ArrayList<>(List.of(ID + ".install", shipment.staged()));
        List<Action> actions = new ArrayList<>();
        if (options.keepsSpec()) {
            if (keepsFirst()) {
                needs.add(ID + ".spec");
            }
        } else {
            actions.add(new Action.WriteOwn(spec(), new SpecFile(shipment, start, options).text()));
        }
        Action.Exec exec = new Action.Exec(
                        List.of(
                                venv().python().toString(),
                                "-m",
                                "PyInstaller",
                                "--noconfirm",
                                "--distpath",
                                made().toString(),
                                "--workpath",
                                folder().resolve("work").toString(),
                                spec().toString()),
                        folder())
                .with("SLIPWAY_SOURCES", shipment.folders().stage().toString())
                .with("SLIPWAY_COMPARE", options.compares() ? "1" : "0")
                .with(
                        "PYINSTALLER_CONFIG_DIR",
                        shipment.folders().own().resolve("pyinstaller").toString())
                // The standard, 9, takes four times as long for less than one hundredth of the size.
                .with("PYINSTALLER_ZLIB_COMPRESSION_LEVEL", "6")
                .with("PYTHONHASHSEED", "1")
                .with("SOURCE_DATE_EPOCH", EPOCH);
        String icon = options.value("icon");
        if (!icon.isEmpty() && shipment.platform() != Platform.LINUX) {
            Path picture = shipment.folders().root().resolve(icon);
            Path made = folder().resolve(IconFile.name(shipment.platform()));
            actions.add(new Action.Make("icon", () -> IconFile.make(picture, made, shipment.platform())));
            exec = exec.with("SLIPWAY_ICON", made.toString());
        }
        actions.add(new Action.Remove(made()));
        // PyInstaller trusts the times of files, and all that are gathered bear the same.
        actions.add(new Action.Remove(folder().resolve("work")));
        actions.add(exec);
        List<Path> inputs = new ArrayList<>(List.of(shipment.folders().stage()));
        if (options.keepsSpec()) {
            inputs.add(spec());
        }
        if (!icon.isEmpty()) {
            inputs.add(shipment.folders().root().resolve(icon));
        }
        return Step.of(BUILD, "Freeze the program")
                .needs(needs)
                .does(actions)
                .inputs(inputs)
                .outputs(made())
                .artifact(ID)
                .explains(explanation())
                .build();
    }

    private Step sizes() {
        return Step.of(SIZES, "Look at what the executable holds")
                .needs(BUILD)
                .does(new Action.Check(
                        "size by distribution",
                        new SizeByDistribution(
                                work(),
                                made(),
                                sitePackages(),
                                new VenvLayout(
                                                shipment.platform(),
                                                shipment.folders().venv())
                                        .sitePackages(shipment.python().minor()),
                                shipment.folders().stage())))
                .inputs(made())
                .artifact(ID)
                .build();
    }

    /** Where the run from the sources is written down. */
    Path fromSource() {
        return shipment.folders().trial(ID + "-source").resolve("run.json");
    }

    /** What failures of it mean. */
    FrozenFailures explanation() {
        return new FrozenFailures(shipment, options, sitePackages(), fromSource());
    }

    /** The folder that holds the executable, and nothing else. */
    public Path made() {
        return folder().resolve("dist");
    }

    /** The name of what is handed over, in {@link #made}. */
    public String delivered() {
        String name = new SpecFile(shipment, start, options).name();
        return options.oneFile() ? shipment.platform().program(name) : name;
    }

    /** The file that is started, relative to {@link #made} with {@code /}. */
    String program() {
        String name = new SpecFile(shipment, start, options).name();
        String file = shipment.platform().program(name);
        return options.oneFile() ? file : name + "/" + file;
    }

    Path work() {
        String spec = spec().getFileName().toString();
        return folder().resolve("work").resolve(spec.substring(0, spec.length() - ".spec".length()));
    }

    /** What it is frozen from. */
    public VenvLayout environment() {
        return venv();
    }

    VenvLayout venv() {
        return new VenvLayout(shipment.platform(), shipment.folders().own().resolve("executable-venv"));
    }

    private Path sitePackages() {
        return venv().sitePackages(shipment.python().minor());
    }

    private Path folder() {
        return shipment.folders().build(ID);
    }

    private Path spec() {
        String name = new SpecFile(shipment, start, options).name() + ".spec";
        return (options.keepsSpec() ? shipment.folders().root() : folder()).resolve(name);
    }

    private boolean keepsFirst() {
        return options.keepsSpec() && !Files.exists(spec());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
