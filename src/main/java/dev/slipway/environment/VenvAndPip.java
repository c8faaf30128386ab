package dev.slipway.environment;

import dev.slipway.tool.ToolStatus;

/** venv + pip as the doctor tells of them: they come with a Python. */
public final class VenvAndPip {
    private VenvAndPip() {}

    /** The newest Python that brings them. */
    public static ToolStatus of(FoundInterpreters found) {
        return found.usable().stream()
                .filter(Interpreter::hasVenv)
                .findFirst()
                .map(python -> new ToolStatus(
                        "pip", "venv + pip of the newest Python", python.executable(), python.version(), null, ""))
                .orElseGet(() -> new ToolStatus(
                        "pip",
                        "venv + pip",
                        null,
                        null,
                        null,
                        "They come with a Python; on Debian and Ubuntu install python3-venv."));
    }
}
