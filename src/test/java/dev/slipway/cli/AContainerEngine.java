package dev.slipway.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.container.EngineDesk;
import dev.slipway.problem.ShipException;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.util.List;

/** The engine of this machine, with the base image that the tests build on; tests are skipped where it is missing. */
final class AContainerEngine {
    static final String PYTHON = "3.11";
    private static final Host HOST = Host.current();

    private AContainerEngine() {}

    static EngineDesk desk() {
        assumeThat(HOST.containers().find().engine())
                .as("a container engine, such as .ci/engine starts one")
                .isPresent();
        EngineDesk desk =
                EngineDesk.open(HOST.containers(), HOST.processes(), Path.of("").toAbsolutePath());
        assumeThat(desk.images())
                .as("the base image python:%s-slim-bookworm", PYTHON)
                .anyMatch(image -> image.reference().endsWith("python:" + PYTHON + "-slim-bookworm"));
        assumeThat(HOST.interpreters().minors()).as("a Python " + PYTHON).contains(PYTHON);
        return desk;
    }

    /** Removes what a test made. */
    static void forget(EngineDesk desk, String image) {
        try {
            desk.ask(desk.commands().removeImages(List.of(image), true));
        } catch (ShipException neverMade) {
            return;
        }
    }
}
