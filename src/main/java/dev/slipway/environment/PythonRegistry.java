package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import dev.slipway.run.ProcessRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Pythons that installers have written into the Windows registry (PEP 514). Read through {@code reg export}, whose file is
 * UTF-16; what {@code reg query} prints has lost all letters that are not in the console's code page.
 */
final class PythonRegistry {
    private static final List<List<String>> KEYS = List.of(
            List.of("HKCU\\Software\\Python", "/reg:64"),
            List.of("HKLM\\Software\\Python", "/reg:64"),
            List.of("HKLM\\Software\\Python", "/reg:32"));

    private final ProcessRunner processes;

    PythonRegistry(ProcessRunner processes) {
        this.processes = processes;
    }

    /** Empty where there is no registry, or nothing in it. */
    List<PossiblePython> read() {
        return KEYS.stream().flatMap(key -> export(key).stream()).distinct().toList();
    }

    private List<PossiblePython> export(List<String> key) {
        try {
            Path file = Files.createTempFile("slipway", ".reg");
            try {
                var exec = new Action.Exec(
                        List.of("reg.exe", "export", key.get(0), file.toString(), "/y", key.get(1)),
                        file.toAbsolutePath().getRoot());
                return processes.capture(exec, Duration.ofSeconds(5)).ok()
                        ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_16))
                        : List.of();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | ShipException _) {
            return List.of();
        }
    }

    /** @param export text of a registration file, version 5 */
    static List<PossiblePython> parse(String export) {
        Map<String, String> programs = new TreeMap<>();
        Map<String, String> folders = new TreeMap<>();
        String key = "";
        for (String line : export.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                key = line.toLowerCase(Locale.ROOT);
            } else if (key.endsWith("\\installpath]") && !key.contains("\\pylauncher\\")) {
                if (line.startsWith("@=")) {
                    folders.put(key, value(line));
                } else if (line.toLowerCase(Locale.ROOT).startsWith("\"executablepath\"=")) {
                    programs.put(key, value(line));
                }
            }
        }
        folders.forEach((at, folder) ->
                programs.putIfAbsent(at, folder.endsWith("\\") ? folder + "python.exe" : folder + "\\python.exe"));
        List<PossiblePython> found = new ArrayList<>();
        programs.values().stream()
                .filter(program -> program.indexOf('\0') < 0
                        && program.toLowerCase(Locale.ROOT).endsWith(".exe"))
                .forEach(program -> found.add(new PossiblePython(Path.of(program), "registry")));
        return found;
    }

    private static String value(String line) {
        String quoted = line.substring(line.indexOf('=') + 1).strip();
        return quoted.length() < 2 || !quoted.startsWith("\"")
                ? ""
                : quoted.substring(1, quoted.length() - 1).replace("\\\\", "\\").replace("\\\"", "\"");
    }
}
