package dev.slipway.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How pip is called: apart from the folder it runs in, never asking, and telling its progress where it can. */
public final class PipCommand {
    /** What would send pip, venv or build elsewhere than to the environment that is meant. */
    public static final Set<String> WITHOUT = Set.of(
            "PYTHONHOME",
            "PYTHONPATH",
            "PYTHONSTARTUP",
            "__PYVENV_LAUNCHER__",
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "PIP_TARGET",
            "PIP_PREFIX",
            "PIP_ROOT",
            "PIP_PYTHON",
            "PIP_DRY_RUN",
            "PIP_REQUIRE_VIRTUALENV");

    private PipCommand() {}

    /** A module of an interpreter, with none of the folder's files in its way and UTF-8 for all text. */
    public static List<String> module(Path python, String module, String... arguments) {
        List<String> command = new ArrayList<>(List.of(python.toString(), "-I", "-X", "utf8", "-m", module));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** {@code pip SUBCOMMAND ...}. */
    public static List<String> pip(Path python, String subcommand, List<String> arguments) {
        List<String> command =
                new ArrayList<>(module(python, "pip", subcommand, "--no-input", "--disable-pip-version-check"));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** Variables for every call, before those of the index: a user's {@code user = true} would miss the environment. */
    public static Map<String, String> variables() {
        return Map.of("PIP_USER", "0");
    }

    /**
     * How the pip that a Python brings along is asked for progress on a pipe: since 24.1, which comes with Python 3.12.6 and later,
     * it prints "Progress 1 of 2" lines; an older one refuses to start when asked for that.
     */
    public static List<String> progress(String pythonVersion) {
        String[] parts = pythonVersion.split("\\.", -1);
        int minor = number(parts, 1);
        boolean tells = minor > 12 || (minor == 12 && number(parts, 2) >= 6);
        return tells ? List.of("--progress-bar", "raw") : List.of();
    }

    private static int number(String[] parts, int at) {
        return parts.length > at && parts[at].matches("\\d{1,4}") ? Integer.parseInt(parts[at]) : 0;
    }
}
