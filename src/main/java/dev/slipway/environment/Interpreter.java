package dev.slipway.environment;

import java.nio.file.Path;
import java.util.List;

/**
 * A Python that is on this machine and answers.
 *
 * @param version full version, such as {@code 3.10.13}
 * @param executable the real interpreter, never a shim
 * @param source where it was found: {@code pyenv}, {@code system}, {@code PATH}, {@code uv}, {@code conda}, ...
 * @param implementation {@code cpython}, {@code pypy}
 * @param architecture as {@code platform.machine()} says, such as {@code x86_64}
 * @param sharedLibrary whether it was built with a shared libpython, which PyInstaller needs
 * @param externallyManaged whether the system's package manager owns it (PEP 668)
 * @param hasVenv whether the {@code venv} and {@code ensurepip} modules are there
 */
public record Interpreter(
        String version,
        Path executable,
        String source,
        String implementation,
        String architecture,
        boolean sharedLibrary,
        boolean externallyManaged,
        boolean hasVenv) {

    /** Major and minor, such as {@code 3.10}. */
    public String minor() {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return second < 0 ? version : version.substring(0, second);
    }

    /** What a person should know before choosing it, one sentence each; mostly empty. */
    public List<String> notes() {
        return InterpreterNotes.of(this);
    }
}
