package dev.slipway.gui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to one window for each user: the first holds a lock for as long as it lives, which the system frees even if it
 * crashes, and listens on a port of this machine's own address; a second hands over what it was to open and ends.
 *
 * <p>What is said on that port has to begin with a word that only this user can read from a file.
 */
final class OneWindow implements AutoCloseable {
    private static final int PATIENCE_MS = 1500;

    private final Path lockFile;
    private final Path addressFile;
    private @Nullable FileChannel channel;
    private @Nullable ServerSocket server;

    /** @param folder of the user, in which the lock and the address are kept */
    OneWindow(Path folder) {
        this.lockFile = folder.resolve("window.lock");
        this.addressFile = folder.resolve("window.address");
    }

    /** Whether this is the first; where no lock can be had at all, it counts as that. */
    boolean claim() {
        try {
            Files.createDirectories(lockFile.toAbsolutePath().getParent());
            FileChannel opened = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = opened.tryLock();
            if (lock == null) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Hands the arguments to the first window.
     *
     * @return whether it took them
     */
    boolean handOver(List<String> arguments) {
        try (var socket = new Socket()) {
            List<String> address = Files.readAllLines(addressFile);
            var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(address.getFirst()));
            socket.connect(to, PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            Writer writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            writer.write(address.get(1) + "\n" + arguments.size() + "\n");
            for (String argument : arguments) {
                writer.write(argument.replace("\n", "") + "\n");
            }
            writer.flush();
            return "taken".equals(reader(socket).readLine());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Listens for others from now on, on a thread of its own. */
    void listen(Consumer<List<String>> asked) {
        try {
            var opened = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            server = opened;
            String word = UUID.randomUUID().toString();
            writeAddress(opened.getLocalPort(), word);
            Thread.ofPlatform().daemon().name("other-windows").start(() -> serve(opened, word, asked));
        } catch (IOException e) {
            // A second window then opens beside this one, which loses nothing.
            close();
        }
    }

    private void writeAddress(int port, String word) throws IOException {
        Files.deleteIfExists(addressFile);
        Path fresh = addressFile.resolveSibling("window.address.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        var file = fresh.toFile();
        boolean _ = file.setReadable(false, false) && file.setReadable(true, true);
        Files.writeString(fresh, port + "\n" + word + "\n");
        Files.move(fresh, addressFile, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void serve(ServerSocket server, String word, Consumer<List<String>> asked) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(PATIENCE_MS);
                BufferedReader reader = reader(socket);
                if (word.equals(reader.readLine())) {
                    int count = Math.min(16, Integer.parseInt(String.valueOf(reader.readLine())));
                    List<String> arguments = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        arguments.add(String.valueOf(reader.readLine()));
                    }
                    asked.accept(arguments);
                    socket.getOutputStream().write("taken\n".getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException | NumberFormatException e) {
                // Whoever it was said nothing that can be understood; the next may.
                Thread.onSpinWait();
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(addressFile);
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system frees both when this process ends.
            return;
        }
    }
}
