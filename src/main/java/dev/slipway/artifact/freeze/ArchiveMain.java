package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.project.EntryPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program as an archive holds it, started the same way as an executable.
 *
 * @param code modules of the project by their file, each with its place in the archive
 * @param data files besides code, in the same way
 * @param written modules that start it, by file name
 */
public record ArchiveMain(Map<String, String> code, Map<String, String> data, Map<String, String> written) {

    /** @param main the text that carries out what {@code LAUNCH} and {@code SCRIPTS} name */
    public static ArchiveMain of(Shipment shipment, EntryPoint start, String main) {
        // It lies in a folder that stays, so nothing has to be kept elsewhere.
        FreezeOptions options = new FreezeOptions(Map.of(FreezeOptions.FORM, FreezeOptions.ONE_FOLDER));
        SpecFile spec = new SpecFile(shipment, start, options);
        Starter starter = Starter.of(shipment.subject(), start);
        Map<String, String> code = new TreeMap<>();
        shipment.cargo().files().stream()
                .filter(file -> file.equals(start.file()) || file.endsWith(".py") && !Freight.isTest(file))
                .forEach(file -> code.put(file, Starter.placed(start, file)));
        starter.scripts().forEach(script -> code.replace(script, Freight.place(shipment, start, script)));
        Map<String, String> data = new TreeMap<>();
        shipment.cargo().used().stream()
                .filter(file -> !code.containsKey(file))
                .forEach(file -> data.put(file, Freight.place(shipment, start, file)));
        List<String> launch = starter.launchers().keySet().stream()
                .map(name -> name.substring(0, name.length() - ".py".length()))
                .toList();
        Map<String, String> written = new LinkedHashMap<>(starter.launchers());
        if (!shipment.subject().name().isEmpty()) {
            // A program asks for its own version as if it were installed.
            written.put(spec.metadataFolder() + "/METADATA", spec.metadataText());
        }
        written.put(
                "slipway_main.py",
                "LAUNCH = " + PythonLiterals.of(launch) + "\nSCRIPTS = "
                        + PythonLiterals.of(starter.scripts().stream()
                                .map(script -> Freight.place(shipment, start, script))
                                .toList())
                        + "\n"
                        + (data.isEmpty()
                                ? ""
                                : spec.settings().replace("@STAMP@", "archive") + Starter.text("start.py") + "\n")
                        + main);
        return new ArchiveMain(code, data, written);
    }
}
