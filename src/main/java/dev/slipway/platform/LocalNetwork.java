package dev.slipway.platform;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The network that this machine is in. */
public final class LocalNetwork {
    /** Of a block that belongs to nobody (RFC 5737). */
    private static final String ELSEWHERE = "192.0.2.1";

    private static final int LAST_PORT = 65_535;

    private LocalNetwork() {}

    /**
     * The address at which other machines of the network reach this one: that from which it would speak to the world.
     * Nothing is sent for that.
     */
    public static Optional<String> address() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(ELSEWHERE, 9));
            InetAddress address = socket.getLocalAddress();
            boolean told = address instanceof Inet4Address && !address.isAnyLocalAddress();
            return told && !address.isLoopbackAddress() ? Optional.of(address.getHostAddress()) : Optional.empty();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Whether there can be a port of this number. */
    public static boolean isPort(int number) {
        return number > 0 && number <= LAST_PORT;
    }

    /**
     * A port that nobody listens on; {@code usual} where that is free.
     *
     * @param everywhere whether it has to be free at all addresses of this machine, for what other machines are to reach
     */
    public static int port(int usual, boolean everywhere) {
        var address = everywhere
                ? new InetSocketAddress(usual)
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), usual);
        try (var socket = new ServerSocket()) {
            socket.bind(address, 1);
            return socket.getLocalPort();
        } catch (IOException e) {
            return usual == 0 ? 8000 : port(0, everywhere);
        }
    }
}
