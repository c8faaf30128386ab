package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How an environment is entered in one shell.
 *
 * @param shell for a person: "bash, zsh", "fish", "PowerShell"
 * @param command as it is typed there, from any folder
 */
public record Activation(String shell, String command) {

    private record Script(String name, String shell, String verb) {}

    private static final List<Script> POSIX = List.of(
            new Script("activate", "bash, zsh", "source "),
            new Script("activate.fish", "fish", "source "),
            new Script("activate.csh", "csh, tcsh", "source "),
            new Script("activate.nu", "Nushell", "overlay use "),
            new Script("activate.ps1", "PowerShell", "& "));
    private static final List<Script> WINDOWS = List.of(
            new Script("activate.bat", "Command Prompt", ""),
            new Script("activate.ps1", "PowerShell", "& "),
            new Script("activate", "Git Bash", "source "),
            new Script("activate.nu", "Nushell", "overlay use "));

    /** For each shell that the environment has a script for, the platform's usual one first; none if there is no environment. */
    public static List<Activation> of(VenvLayout venv, Platform platform) {
        Map<String, Path> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(venv.programs())) {
            files.forEach(file -> there.put(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException _) {
            return List.of();
        }
        List<Activation> ways = new ArrayList<>();
        for (Script script : platform == Platform.WINDOWS ? WINDOWS : POSIX) {
            Path file = there.get(script.name());
            if (file != null) {
                ways.add(new Activation(script.shell(), script.verb() + quoted(script, file.toString(), platform)));
            }
        }
        return List.copyOf(ways);
    }

    /** Quoted only where the shell would read it as something else. */
    private static String quoted(Script script, String path, Platform platform) {
        String given =
                platform == Platform.WINDOWS && script.name().equals("activate") ? path.replace('\\', '/') : path;
        if (given.matches("[\\p{L}\\p{N}_./:\\\\@+-]+")) {
            return given;
        }
        return switch (script.name()) {
            case "activate.bat" -> "\"" + given + "\"";
            case "activate.ps1" -> "'" + given.replace("'", "''") + "'";
            case "activate.fish" -> "'" + given.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case "activate.nu" -> "`" + given + "`";
            default -> "'" + given.replace("'", "'\\''") + "'";
        };
    }
}
