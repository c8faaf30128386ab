package dev.slipway.environment;

import dev.slipway.requirement.Version;
import dev.slipway.tool.PythonHost;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which Python makes private tool environments: one that is supported and complete. */
final class ToolHosts {
    private static final Version OLDEST = Version.parse("3.8");

    private ToolHosts() {}

    /** @param first the one that is asked for anyway; null if there is none */
    static Optional<PythonHost> best(FoundInterpreters found, @Nullable Interpreter first) {
        return Stream.concat(Stream.ofNullable(first), found.usable().stream())
                .filter(python -> python.hasVenv() && python.implementation().equals("cpython"))
                .filter(python -> Version.parse(python.version()).compareTo(OLDEST) >= 0)
                .map(python -> new PythonHost(python.executable(), python.version()))
                .findFirst();
    }
}
