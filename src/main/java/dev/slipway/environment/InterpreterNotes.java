package dev.slipway.environment;

import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person should know of a Python before choosing it. */
final class InterpreterNotes {
    private static final Version SERVED_BY_CURRENT_TOOLS = Version.parse("3.8");

    private InterpreterNotes() {}

    static List<String> of(Interpreter python) {
        List<String> notes = new ArrayList<>();
        @Nullable Version version = Version.tryParse(python.version());
        if (version != null && version.compareTo(SERVED_BY_CURRENT_TOOLS) < 0) {
            notes.add("Python " + python.minor() + " gets no more fixes, and few current distributions serve it.");
        }
        if (python.externallyManaged()) {
            notes.add("Its packages belong to the system; Slipway only makes environments from it.");
        }
        if (!python.hasVenv()) {
            notes.add("It comes without venv and ensurepip; uv or virtualenv makes environments from it.");
        }
        if (!python.sharedLibrary()) {
            notes.add("It was built without a shared library, which PyInstaller needs.");
        }
        return List.copyOf(notes);
    }
}
