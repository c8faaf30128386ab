package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.tool.PinnedRequirements;
import dev.slipway.tool.PipCommand;
import dev.slipway.tool.PrivateTool;
import dev.slipway.tool.PythonHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes environments from a Python that comes without venv or ensurepip, by virtualenv, which another Python runs.
 *
 * @param tool virtualenv in an environment of its own
 * @param host the Python that runs it
 */
record Virtualenv(PrivateTool tool, PythonHost host) {

    /** Of the last release that serves this Python. */
    static Virtualenv of(Path tools, Platform platform, PythonHost host, Interpreter python) {
        String pinned = python.minor().equals("3.6") ? "virtualenv-3.6" : "virtualenv";
        return new Virtualenv(PrivateTool.in(tools, PinnedRequirements.bundled(pinned), platform, host), host);
    }

    /** @param index variables that tell pip where the index is */
    List<Step> prepare(Map<String, String> index) {
        return tool.ready() ? List.of() : List.of(tool.step("tool.virtualenv", "Fetch virtualenv", host, index));
    }

    Action.Exec create(Interpreter python, Path venv) {
        Path above = venv.toAbsolutePath().getParent();
        return new Action.Exec(
                PipCommand.module(
                        tool.layout().python(),
                        "virtualenv",
                        "--python",
                        python.executable().toString(),
                        "--no-download",
                        "--no-setuptools",
                        "--no-wheel",
                        venv.toString()),
                above == null ? venv.toAbsolutePath() : above,
                Map.of(),
                PipCommand.WITHOUT);
    }
}
