package dev.slipway.run;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of this machine that nobody listens on. */
final class FreePort {
    private FreePort() {}

    /** @throws ShipException (FAILED) if the machine gives none away */
    static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.FAILED,
                    Problem.error(Topic.SHIP, "No port of this machine is free.")
                            .advise("End some of the programs that listen on one, and ship again."),
                    e);
        }
    }
}
