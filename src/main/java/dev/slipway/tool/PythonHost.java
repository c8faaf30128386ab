package dev.slipway.tool;

import java.nio.file.Path;

/**
 * A Python from which private tool environments are made; it has {@code venv} and {@code ensurepip}.
 *
 * @param executable the real interpreter
 * @param version full version, such as {@code 3.12.1}
 */
public record PythonHost(Path executable, String version) {

    /** Major and minor, such as {@code 3.12}. */
    public String minor() {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return second < 0 ? version : version.substring(0, second);
    }
}
