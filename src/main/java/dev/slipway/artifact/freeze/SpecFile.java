package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The spec that PyInstaller makes an executable from (pyinstaller.org, "Using Spec Files"). It holds all that it needs, so that
 * PyInstaller alone can build from it as well.
 */
public record SpecFile(Shipment shipment, EntryPoint start, FreezeOptions options) {

    /** What the executable is called, without ending. */
    public String name() {
        String chosen = options.value("name");
        String name = !chosen.isEmpty()
                ? chosen
                : start.kind() == EntryKind.CONSOLE_SCRIPT || start.kind() == EntryKind.GUI_SCRIPT
                        ? start.target()
                        : shipment.subject().name();
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "program" : plain;
    }

    /** Whether it has no console. */
    public boolean windowed() {
        String chosen = options.value(FreezeOptions.WINDOW);
        return chosen.equals("windowed") || chosen.equals("auto") && start.kind() == EntryKind.GUI_SCRIPT;
    }

    /** The version that it tells. */
    public String version() {
        String chosen = options.value("version");
        String own = shipment.subject().version();
        return !chosen.isEmpty() ? chosen : own.isEmpty() ? "0.0.0" : own;
    }

    public String text() {
        Starter starter = Starter.of(shipment.subject(), start);
        Freight freight = Freight.of(shipment, start, options);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", name());
        values.put("name", PythonLiterals.of(name()));
        values.put("one_file", PythonLiterals.of(options.oneFile()));
        values.put("windowed", PythonLiterals.of(windowed()));
        values.put("scripts", PythonLiterals.of(starter.scripts()));
        values.put(
                "launchers",
                PythonLiterals.list(starter.launchers().entrySet().stream()
                        .map(one -> "(" + PythonLiterals.of(one.getKey()) + ", " + PythonLiterals.block(one.getValue())
                                + ")")
                        .toList()));
        values.put("paths", PythonLiterals.of(paths()));
        values.put("data", PythonLiterals.pairs(freight.data()));
        values.put("lasting", PythonLiterals.of(lasting()));
        values.put("hidden", PythonLiterals.of(freight.hidden()));
        values.put("submodules", PythonLiterals.of(freight.submodules()));
        values.put("excluded", PythonLiterals.of(excluded(freight)));
        values.put("metadata", PythonLiterals.of(freight.metadata()));
        values.put("files_of", PythonLiterals.of(freight.filesOf()));
        values.put("all_of", PythonLiterals.of(options.listed("collect")));
        values.put("sources_of", PythonLiterals.of(freight.sourcesOf()));
        values.put("start", PythonLiterals.block(settings(starter, freight) + Starter.text("start.py")));
        values.put("own_metadata", ownMetadata());
        values.put("icon", PythonLiterals.of(options.value("icon")));
        values.put("version", PythonLiterals.of(version()));
        values.put("version_resource", PythonLiterals.block(VersionResource.of(this)));
        return filled(Starter.text("program.spec"), values);
    }

    /** What is left out: only what a person names, or what neither the program nor anything it requires can ask for. */
    private List<String> excluded(Freight freight) {
        Set<String> excluded = new LinkedHashSet<>(options.listed(FreezeOptions.EXCLUDES));
        excluded.addAll(SafeExcludes.of(shipment));
        excluded.removeAll(freight.hidden());
        return List.copyOf(excluded);
    }

    private List<String> paths() {
        Set<String> paths = new LinkedHashSet<>(List.of("src", "lib"));
        paths.removeIf(folder -> shipment.cargo().files().stream().noneMatch(file -> file.startsWith(folder + "/")));
        paths.add("");
        paths.add(RelativePath.folderOf(start.kind() == EntryKind.CONSOLE_SCRIPT ? "" : start.file()));
        return List.copyOf(paths);
    }

    /** What the place it starts in needs to know, as Python source. */
    String settings() {
        return settings(Starter.of(shipment.subject(), start), Freight.of(shipment, start, options));
    }

    private String settings(Starter starter, Freight freight) {
        List<String> files = places(freight, freight.data().keySet());
        List<String> lines = new ArrayList<>();
        lines.add("SETTINGS = {");
        lines.add("    \"name\": " + PythonLiterals.of(name()) + ",");
        lines.add("    \"stamp\": \"@STAMP@\",");
        lines.add("    \"folder\": " + PythonLiterals.of(folder(freight)) + ",");
        lines.add("    \"place\": " + PythonLiterals.of(place(freight)) + ",");
        lines.add("    \"files\": " + PythonLiterals.of(files) + ",");
        lines.add("    \"lasting\": " + PythonLiterals.of(places(freight, lasting())) + ",");
        lines.add("    \"lasting_stamp\": \"@LASTING@\",");
        lines.add("    \"modules\": " + PythonLiterals.of(modules()) + ",");
        lines.add("    \"words\": " + PythonLiterals.of(starter.words()) + ",");
        lines.add("    \"port\": " + PythonLiterals.of(Integer.toString(starter.port())) + ",");
        lines.add("    \"environment\": " + PythonLiterals.dict(starter.environment()) + ",");
        lines.add("}\n");
        return String.join("\n", lines);
    }

    /** Where these files of the project lie below the bundle. */
    private static List<String> places(Freight freight, Collection<String> files) {
        return files.stream()
                .map(file -> {
                    String folder = freight.data().getOrDefault(file, ".");
                    return (folder.equals(".") ? "" : folder + "/") + RelativePath.nameOf(file);
                })
                .sorted()
                .toList();
    }

    /** Databases that a single file would forget: of them a copy stays with the user. */
    List<String> lasting() {
        return options.oneFile() ? SqliteFiles.of(shipment) : List.of();
    }

    /** The program's own modules that it imports, by name. */
    private List<String> modules() {
        return shipment.cargo().files().stream()
                .filter(file -> file.endsWith(".py") && !Freight.isTest(file))
                .map(file -> Freight.module(file, start))
                .filter(name -> name.matches("[\\w.]+"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Where it works: {@code bundle}, {@code user} or {@code here}. */
    String folder() {
        return folder(Freight.of(shipment, start, options));
    }

    private String folder(Freight freight) {
        String chosen = options.value(FreezeOptions.FOLDER);
        if (!chosen.equals("auto")) {
            return chosen;
        }
        if (options.oneFile() && lasting().isEmpty() && SqliteFiles.isMadeBy(shipment.subject(), start)) {
            return "user";
        }
        boolean beside = freight.data().keySet().stream().anyMatch(file -> !Freight.isInPackage(shipment, file));
        return beside || start.kind() == EntryKind.STREAMLIT ? "bundle" : "here";
    }

    /** The folder below the bundle that it works in: a script with all its data beside it is started from there. */
    private String place(Freight freight) {
        String beside = start.kind() == EntryKind.SCRIPT ? RelativePath.folderOf(start.file()) : "";
        boolean all = !freight.data().isEmpty()
                && freight.data().values().stream()
                        .allMatch(folder -> folder.equals(beside) || folder.startsWith(beside + "/"));
        return !beside.isEmpty() && all ? beside : "";
    }

    /** A program asks for its own version or plug-ins as if it were installed. */
    private String ownMetadata() {
        if (shipment.subject().name().isEmpty()) {
            return "";
        }
        return "datas.append((written('METADATA', " + PythonLiterals.of(metadataText()) + "), "
                + PythonLiterals.of(metadataFolder()) + "))\n";
    }

    String metadataFolder() {
        return shipment.subject().name().replaceAll("[-.]+", "_") + "-" + version() + ".dist-info";
    }

    String metadataText() {
        return "Metadata-Version: 2.1\nName: " + shipment.subject().name() + "\nVersion: " + version() + "\n";
    }

    private static String filled(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            String value = close < 0 ? null : values.get(template.substring(open + 1, close));
            if (value != null) {
                out.append(template, at, open).append(value);
                at = close + 1;
            }
        }
        return out.append(template.substring(at)).toString();
    }
}
