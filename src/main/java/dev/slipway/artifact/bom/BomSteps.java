package dev.slipway.artifact.bom;

import dev.slipway.artifact.Shipment;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.VenvLayout;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The step that writes the bill of materials of an artifact beside it.
 *
 * @param environment what is installed there is what the artifact holds or needs
 * @param tools distributions of which parts go into it though nothing requires them, such as PyInstaller
 */
public record BomSteps(Shipment shipment, String artifact, VenvLayout environment, List<String> tools) {
    public static final String ENDING = ".cdx.json";

    /**
     * @param need step after which the environment is there
     * @param file name of the artifact's file, which the bill is named after
     */
    public Step step(String need, String file) {
        Path folder = shipment.folders().own().resolve("bom").resolve(artifact);
        String version = shipment.python().version();
        return Step.of(artifact + ".sbom", "Write the bill of materials of the " + artifact)
                .needs(need)
                .does(
                        new Action.Remove(folder),
                        new Action.Make(
                                "CycloneDX 1.6 of " + file + " " + subject() + " " + version + " " + roots() + tools,
                                () -> write(folder.resolve(file + ENDING))),
                        new Action.Deliver(
                                folder, "*" + ENDING, shipment.folders().output()))
                .artifact(artifact)
                .always()
                .build();
    }

    private void write(Path bill) throws IOException {
        Map<String, Part> installed =
                Part.installed(environment.sitePackages(shipment.python().minor()));
        List<String> all = new ArrayList<>(roots());
        all.addAll(tools);
        Map<String, Part> parts = Bom.reached(installed, roots());
        tools.forEach(tool -> {
            Part part = installed.get(tool);
            if (part != null) {
                parts.put(tool, part);
            }
        });
        Map<String, Part> more = new TreeMap<>();
        if (!tools.isEmpty()) {
            String version = shipment.python().version();
            more.put("pkg:generic/python@" + version, new Part("Python", version, "Python-2.0", List.of()));
        }
        Files.createDirectories(bill.resolveSibling("."));
        Files.write(bill, new Bom(subject(), parts, more).json(all));
    }

    private Part subject() {
        return new Part(
                shipment.subject().name(),
                shipment.subject().version(),
                shipment.subject().metadata().license(),
                List.of());
    }

    private List<String> roots() {
        return shipment.subject().requirements().stream()
                .map(Requirement::tryParse)
                .filter(requirement -> requirement != null)
                .map(Requirement::name)
                .toList();
    }
}
