package dev.slipway.artifact.freeze;

import dev.slipway.environment.Interpreter;
import java.util.List;

/** Which PyInstaller freezes for which Python. */
public final class Pins {
    private Pins() {}

    /** Requirements of the tool, for the same environment as the program's own. */
    public static List<String> of(Interpreter python) {
        return switch (python.minor()) {
            case "3.6" -> List.of("pyinstaller==4.10");
            case "3.7" -> List.of("pyinstaller==5.13.2");
            default -> List.of("pyinstaller==6.22.3", "pyinstaller-hooks-contrib==2026.9");
        };
    }
}
