package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.SearchPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a window with a shell in it, in which an environment is active. */
public final class TerminalWindow {
    /** Terminals, each with what stands before the program that is to run in it. */
    private static final Map<String, List<String>> LINUX = Map.of(
            "gnome-terminal", List.of("--"),
            "kgx", List.of("--"),
            "konsole", List.of("-e"),
            "xfce4-terminal", List.of("-x"),
            "kitty", List.of(),
            "alacritty", List.of("-e"),
            "x-terminal-emulator", List.of("-e"),
            "xterm", List.of("-e"));

    private static final List<String> ORDER = List.of(
            "x-terminal-emulator", "gnome-terminal", "kgx", "konsole", "xfce4-terminal", "kitty", "alacritty", "xterm");

    private TerminalWindow() {}

    /**
     * The command that opens it.
     *
     * @param folder where its shell begins
     * @param environment variables of this process
     * @return empty if no terminal is known here
     */
    public static Optional<Action.Exec> command(
            Platform platform, Map<String, String> environment, VenvLayout venv, Path folder) {
        SearchPath path = SearchPath.of(platform, environment);
        String programs = venv.programs().toString();
        return switch (platform) {
            case WINDOWS -> {
                // Its own window; the quotes are those of "start", whose first one is the title.
                List<String> command =
                        List.of("cmd.exe", "/c", "start", "Slipway", "cmd.exe", "/k", programs + "\\activate.bat");
                yield Optional.of(new Action.Exec(command, folder));
            }
            case MACOS -> {
                String shell = "cd " + quoted(folder.toString()) + " && source " + quoted(programs + "/activate");
                String script = "tell application \"Terminal\" to do script \""
                        + shell.replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\"";
                yield Optional.of(new Action.Exec(
                        List.of("osascript", "-e", script, "-e", "tell application \"Terminal\" to activate"), folder));
            }
            case LINUX ->
                ORDER.stream()
                        .flatMap(name -> path.all(name).stream().limit(1))
                        .findFirst()
                        .map(terminal -> linux(terminal, environment, venv, folder));
        };
    }

    /** Some terminals run in a process that was there before, and inherit nothing. */
    private static Action.Exec linux(Path terminal, Map<String, String> environment, VenvLayout venv, Path folder) {
        List<String> command = new ArrayList<>(List.of(terminal.toString()));
        command.addAll(LINUX.getOrDefault(String.valueOf(terminal.getFileName()), List.of("-e")));
        command.addAll(List.of(
                "/usr/bin/env",
                "-C",
                folder.toString(),
                "VIRTUAL_ENV=" + venv.root(),
                "PATH=" + venv.programs() + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"),
                environment.getOrDefault("SHELL", "/bin/sh")));
        return new Action.Exec(command, folder);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
