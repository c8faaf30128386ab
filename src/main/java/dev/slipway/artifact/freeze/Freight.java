package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import dev.slipway.project.ModelFile;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What goes into an executable that imports alone do not tell.
 *
 * @param data files besides code by their place in the project, each with its folder beside the program; {@code .} for none
 * @param hidden modules that nothing imports in a way that can be seen
 * @param submodules packages of which every module may be imported
 * @param metadata distributions whose metadata is read while the program runs
 * @param filesOf import packages whose files besides code are needed
 * @param sourcesOf import packages whose source is read while the program runs
 */
record Freight(
        Map<String, String> data,
        List<String> hidden,
        List<String> submodules,
        List<String> metadata,
        List<String> filesOf,
        List<String> sourcesOf) {

    /** What libraries want beside their modules, such as their version or the parts of a page. */
    private static final Map<String, List<String>> FILES = Map.of(
            "streamlit", List.of("streamlit"),
            "xgboost", List.of("xgboost"),
            "lightgbm", List.of("lightgbm"),
            "catboost", List.of("catboost"),
            "gradio", List.of("gradio", "gradio_client", "safehttpx", "groovy"));

    static Freight of(Shipment shipment, EntryPoint start, FreezeOptions options) {
        Set<String> hidden = new TreeSet<>(Starter.of(shipment.subject(), start).modules());
        for (ModelFile model : shipment.subject().project().models()) {
            hidden.addAll(model.modules());
        }
        List<ImportUse> imports = shipment.subject().project().imports();
        imports.stream().filter(ImportUse::dynamic).map(ImportUse::module).forEach(hidden::add);
        Set<String> names = required(shipment);
        boolean streamlit = start.kind() == EntryKind.STREAMLIT;
        if (streamlit) {
            hidden.add("streamlit.runtime.scriptrunner.magic_funcs");
            hidden.add("streamlit.testing.v1");
            // Its pages are data, so that nobody follows what they import.
            imports.stream()
                    .filter(one -> one.level() == 0 && isPage(one.file()))
                    .map(ImportUse::module)
                    .forEach(hidden::add);
        }
        if (start.kind() == EntryKind.DJANGO) {
            shipment.subject().project().sources().stream()
                    .filter(file -> file.endsWith(".py") && !file.equals(start.file()) && !isTest(file))
                    .map(file -> module(file, start))
                    .forEach(hidden::add);
        }
        hidden.addAll(options.listed(FreezeOptions.HIDDEN_IMPORTS));
        hidden.removeIf(name -> !name.matches("[\\w.]+") || name.equals("__main__"));
        List<String> filesOf = new ArrayList<>();
        FILES.forEach((name, packages) -> {
            if (names.contains(name)) {
                filesOf.addAll(packages);
            }
        });
        Set<String> metadata = new TreeSet<>(names);
        metadata.addAll(options.listed("metadata"));
        List<String> sourcesOf = new ArrayList<>(options.listed("sources"));
        if (names.contains("gradio")) {
            sourcesOf.add("gradio");
        }
        return new Freight(
                data(shipment, start),
                List.copyOf(hidden),
                List.of(),
                List.copyOf(metadata),
                filesOf.stream().sorted().toList(),
                sourcesOf);
    }

    /** Distributions that are required directly, normalised. */
    static Set<String> required(Shipment shipment) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : shipment.subject().requirements()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null) {
                names.add(DistributionName.normalize(requirement.name()));
            }
        }
        return names;
    }

    private static Map<String, String> data(Shipment shipment, EntryPoint start) {
        Map<String, String> data = new TreeMap<>();
        String above = start.kind() == EntryKind.DJANGO ? RelativePath.folderOf(start.file()) : "";
        Stream<String> code = start.kind() == EntryKind.STREAMLIT
                ? shipment.cargo().files().stream()
                        .filter(file -> file.equals(start.file()) || file.endsWith(".py") && isPage(file))
                : Stream.of();
        Stream.concat(shipment.cargo().used().stream(), code).forEach(file -> {
            String place = place(shipment, start, file);
            if (!above.isEmpty() && place.startsWith(above + "/")) {
                place = place.substring(above.length() + 1);
            }
            String folder = RelativePath.folderOf(place);
            data.put(file, folder.isEmpty() ? "." : folder);
        });
        return data;
    }

    /** Where a file besides modules lies: a script finds its files as in the project, and packages leave their src behind. */
    static String place(Shipment shipment, EntryPoint start, String file) {
        return start.kind() == EntryKind.SCRIPT && !isInPackage(shipment, file) ? file : Starter.placed(start, file);
    }

    /** Whether a package holds it, however deep. */
    static boolean isInPackage(Shipment shipment, String file) {
        for (String folder = RelativePath.folderOf(file); !folder.isEmpty(); folder = RelativePath.folderOf(folder)) {
            if (shipment.cargo().files().contains(folder + "/__init__.py")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(String file) {
        return file.startsWith("pages/") || file.contains("/pages/");
    }

    static boolean isTest(String file) {
        String name = RelativePath.nameOf(file);
        return name.startsWith("test_")
                || name.equals("tests.py")
                || name.equals("setup.py")
                || name.equals("conftest.py")
                || file.contains("tests/");
    }

    /** The name by which the program imports this file. */
    static String module(String file, EntryPoint start) {
        if (start.kind() != EntryKind.DJANGO) {
            return Starter.module(Starter.placed(start, file)).replaceFirst("\\.__init__$", "");
        }
        String above = RelativePath.folderOf(start.file());
        String inside = !above.isEmpty() && file.startsWith(above + "/") ? file.substring(above.length() + 1) : file;
        return Starter.module(inside).replaceFirst("\\.__init__$", "");
    }
}
