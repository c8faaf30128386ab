package dev.slipway.artifact.archive;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.ArchiveMain;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.plan.Action;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.verify.StartCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Loose scripts that open files beside themselves, as a distribution: all of it in a folder of its own, and a command that goes to that
 * folder before it starts the program. Made in a copy; the project stays as it is.
 */
public record OwnFolder(Shipment shipment, EntryPoint start, ArchiveMain main) {
    private static final String BACKEND = "hatchling.build";
    private static final String ENTRY = """
            # Starts the program in the folder of its files. Written by Slipway.
            def main():
                import os
                import sys

                sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
                import slipway_main

                slipway_main.main()
            """;

    /** Empty where a program finds its files without that: it opens none, or they lie in its packages. */
    public static Optional<OwnFolder> of(Shipment shipment) {
        EntryPoint start = shipment.subject().entryPoint().orElse(null);
        if (start == null || start.kind() != EntryKind.SCRIPT && !start.kind().isWebApp()) {
            return Optional.empty();
        }
        String backend = shipment.subject().metadata().buildBackend();
        boolean fits = backend.isEmpty() || backend.equals(BACKEND);
        // A person's own commands name modules where they lie now.
        boolean commands = !shipment.subject().metadata().scripts().isEmpty();
        boolean script = start.kind() == EntryKind.SCRIPT;
        if (!fits || commands || shipment.subject().name().isEmpty() || script && inPackage(shipment, start.file())) {
            return Optional.empty();
        }
        boolean beside = shipment.cargo().data().entrySet().stream()
                .anyMatch(one -> one.getValue().isEmpty()
                        && shipment.cargo().used().contains(one.getKey())
                        && !inPackage(shipment, one.getKey()));
        return beside
                ? Optional.of(new OwnFolder(
                        shipment, start, ArchiveMain.of(shipment, start, SelfRunning.resource("main.py"))))
                : Optional.empty();
    }

    private static boolean inPackage(Shipment shipment, String file) {
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            if (shipment.cargo().files().contains(file.substring(0, slash) + "/__init__.py")) {
                return true;
            }
        }
        return false;
    }

    /** The folder's name, which is a module's. */
    public String name() {
        String name = "app_" + shipment.subject().name().replaceAll("[^A-Za-z0-9]+", "_");
        return shipment.cargo().files().stream()
                        .anyMatch(file -> file.equals(name + ".py") || file.startsWith(name + "/"))
                ? name + "_"
                : name;
    }

    /** The command that starts it. */
    public String command() {
        return shipment.subject().name();
    }

    /** How it is tried once it is installed. */
    public StartCommand started() {
        return new StartCommand.Launched(
                command(), name(), start.kind(), shipment.subject().arguments());
    }

    /** What a distribution holds of these files of the project, by their names there. */
    public Map<String, String> inside(Map<String, String> data) {
        Map<String, String> names = new TreeMap<>();
        data.forEach((file, witness) ->
                names.put(name() + "/" + placed(file), witness.isEmpty() ? "" : name() + "/" + placed(witness)));
        return names;
    }

    /** The same of files that must not be in it, under whichever name; in their order, for it is written down. */
    public Set<String> outside(Set<String> held) {
        return held.stream()
                .flatMap(file -> Stream.of(file, name() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String placed(String file) {
        return main.data().getOrDefault(file, main.code().getOrDefault(file, file));
    }

    /** The actions that make the sources it is built from. */
    public List<Action> sources(Path to) {
        return List.of(
                new Action.Mirror(shipment.folders().stage(), shipment.cargo().files(), to),
                new Action.Make(
                        "own folder " + name() + " " + main.code() + main.data() + main.written(), () -> make(to)));
    }

    private void make(Path to) throws IOException {
        Path folder = Files.createDirectories(to.resolve(name()));
        Map<String, String> copied = new TreeMap<>(main.code());
        copied.putAll(main.data());
        CRC32 stamp = new CRC32();
        for (Map.Entry<String, String> one : copied.entrySet()) {
            Path target = folder.resolve(one.getValue());
            Files.createDirectories(target.resolveSibling("."));
            byte[] bytes = Files.readAllBytes(shipment.folders().stage().resolve(one.getKey()));
            Files.write(target, bytes);
            if (main.data().containsKey(one.getKey())) {
                stamp.update(bytes);
            }
        }
        for (Map.Entry<String, String> one : main.written().entrySet()) {
            if (!one.getKey().contains("/")) {
                // A copy of the data, where the folder may not be written, is as old as the data.
                String text = one.getValue()
                        .replace("\"stamp\": \"archive\"", "\"stamp\": \"" + Long.toHexString(stamp.getValue()) + '"');
                Files.writeString(folder.resolve(one.getKey()), text);
            }
        }
        if (Files.notExists(folder.resolve("__init__.py"))) {
            Files.writeString(folder.resolve("__init__.py"), ENTRY);
        }
        if (Files.notExists(folder.resolve("__main__.py"))) {
            Files.writeString(folder.resolve("__main__.py"), "from " + name() + " import main\n\nmain()\n");
        }
        settings(to);
    }

    /** What hatch.toml says counts before what pyproject.toml says of the same (hatch.pypa.io, "Configuration"). */
    private void settings(Path to) throws IOException {
        Path file = to.resolve(PyprojectFile.NAME);
        TomlDocument document = PyprojectFile.read(file).document();
        Map<String, String> scripts = new LinkedHashMap<>();
        document.table("project", "scripts").forEach((name, target) -> scripts.put(name, String.valueOf(target)));
        scripts.put(command(), name() + ":main");
        document = document.withPairs(List.of("project", "scripts"), scripts);
        if (!document.string("build-system", "build-backend").orElse("").equals(BACKEND)) {
            document = document.withString(List.of("build-system", "build-backend"), BACKEND)
                    .withStrings(List.of("build-system", "requires"), List.of("hatchling"));
        }
        Files.write(file, document.bytes());
        Files.write(to.resolve("hatch.toml"), """
                [metadata]
                allow-direct-references = true

                [build]
                ignore-vcs = true

                [build.targets.sdist]
                only-include = ["%1$s"]

                [build.targets.wheel]
                only-include = ["%1$s"]
                """.formatted(name()).getBytes(StandardCharsets.UTF_8));
    }
}
