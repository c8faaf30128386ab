package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real proxy on this machine that tunnels (RFC 9110, 9.3.6) and writes down to where and for whom. */
final class ListeningProxy implements AutoCloseable {
    /** A request line with the word for whom it is: {@code CONNECT pypi.org:443 pip/24.0}. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** The same of those that did not say who they are. */
    final List<String> refused = new CopyOnWriteArrayList<>();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private final String login;

    ListeningProxy() throws IOException {
        this("");
    }

    /** @param login such as {@code ann:word}, which it demands; empty for none */
    ListeningProxy(String login) throws IOException {
        this.login = login;
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve(Socket client) {
        try (client) {
            String whole = head(client.getInputStream());
            if (!login.isEmpty() && !whole.contains("Basic " + encoded())) {
                refused.add(first(whole));
                client.getOutputStream()
                        .write(("HTTP/1.1 407 Proxy Authentication Required\r\n"
                                        + "Proxy-Authenticate: Basic realm=\"way out\"\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String head = first(whole);
            asked.add(head);
            String[] words = head.split(" ");
            if (!words[0].equals("CONNECT")) {
                client.getOutputStream()
                        .write("HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String[] place = words[1].split(":");
            try (Socket far = new Socket(place[0], Integer.parseInt(place[1]))) {
                client.getOutputStream()
                        .write("HTTP/1.1 200 Connection Established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread back = Thread.ofVirtual().start(() -> copy(far, client));
                copy(client, far);
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // One side left.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no head");
            }
            head.append((char) letter);
        }
        return head.toString();
    }

    private String encoded() {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(String head) {
        return head.lines().findFirst().orElse("") + " "
                + head.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("user-agent:"))
                        .findFirst()
                        .orElse("");
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException gone) {
            // The other way ends too.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
