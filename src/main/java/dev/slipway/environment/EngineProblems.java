package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;

/** Why an engine cannot be had. */
final class EngineProblems {
    private EngineProblems() {}

    static Problem noVenv(Interpreter python, Platform platform) {
        Problem problem = Problem.error(
                        Topic.ENVIRONMENT,
                        "Python " + python.version() + " at " + python.executable()
                                + " comes without venv and ensurepip.")
                .so("venv + pip cannot make an environment from it.");
        return platform == Platform.LINUX && python.source().equals("system")
                ? problem.advise("Install the missing part, on Debian and Ubuntu by: sudo apt install python"
                        + python.minor() + "-venv. Or choose uv, which does not need it.")
                : problem.advise("Choose uv, which does not need them, or another Python.");
    }

    static Problem noHostForUv() {
        return Problem.error(
                        Topic.ENVIRONMENT,
                        "uv is not on this machine, and no Python from 3.8 on with venv is here to fetch it.")
                .so("uv cannot be used.")
                .advise("Install uv (https://docs.astral.sh/uv) or a current Python, or choose pip as the engine.");
    }

    /** The same as a note, where venv + pip serves. */
    static Problem pipInstead() {
        return Problem.info(
                        Topic.ENVIRONMENT, "uv is not on this machine, and no Python with venv is here to fetch it.")
                .so("venv + pip is used.");
    }

    static Problem keptFromEarlier() {
        return Problem.info(Topic.ENVIRONMENT, "The package index cannot be reached.")
                .so("uv works with the packages that it kept from earlier.");
    }

    static Problem indexOutOfReach() {
        return Problem.info(Topic.ENVIRONMENT, "uv is not on this machine, and the package index cannot be reached.")
                .so("venv + pip is used.");
    }
}
