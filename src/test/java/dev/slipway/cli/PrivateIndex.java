package dev.slipway.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A real pypiserver on this machine that lets in only who knows the password; tests skip where it cannot be had. */
final class PrivateIndex implements AutoCloseable {
    private static final Path TOOLS = Path.of("target/test-tools/index").toAbsolutePath();

    private final Process server;
    private final Path packages;
    private final int port;

    private PrivateIndex(Process server, Path packages, int port) {
        this.server = server;
        this.packages = packages;
        this.port = port;
    }

    static PrivateIndex start(Path folder, String user, String password) throws IOException {
        tools();
        Path packages = Files.createDirectories(folder.resolve("packages"));
        Path passwords = folder.resolve("htpasswd");
        run(
                Map.of("WORD", password),
                TOOLS.resolve("bin/python").toString(),
                "-c",
                "import os, sys; from passlib.apache import HtpasswdFile as H; h = H(sys.argv[1], new=True);"
                        + "h.set_password(sys.argv[2], os.environ['WORD']); h.save()",
                passwords.toString(),
                user);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder(
                        TOOLS.resolve("bin/pypi-server").toString(),
                        "run",
                        "-i",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-P",
                        passwords.toString(),
                        "-a",
                        "list,download,update",
                        "--disable-fallback",
                        packages.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PrivateIndex index = new PrivateIndex(server, packages, port);
        index.awaitAnswer();
        return index;
    }

    int port() {
        return port;
    }

    /** @param login such as {@code ann:word@}; empty for none */
    String url(String login) {
        return "http://" + login + "127.0.0.1:" + port + "/simple/";
    }

    /** Keeps a password in a keyring of its own; the variables with which it is found there. */
    Map<String, String> keyring(Path folder, String user, String password) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        if (!Files.exists(bin.resolve("keyring"))) {
            Files.createSymbolicLink(bin.resolve("keyring"), TOOLS.resolve("bin/keyring"));
        }
        Map<String, String> variables = Map.of(
                "PATH",
                bin + File.pathSeparator + System.getenv("PATH"),
                "PYTHON_KEYRING_BACKEND",
                "keyrings.alt.file.PlaintextKeyring",
                "XDG_DATA_HOME",
                folder.toString());
        run(
                variables,
                TOOLS.resolve("bin/python").toString(),
                "-c",
                "import keyring, sys; keyring.set_password(*sys.argv[1:])",
                url(""),
                user,
                password);
        return variables;
    }

    /** Puts a wheel of one empty package there, which tells its version. */
    void wheel(String name, String version, List<String> requires) throws IOException {
        wheel(packages, name, version, requires);
    }

    static Path wheel(Path folder, String name, String version, List<String> requires) throws IOException {
        String stem = name.replace('-', '_');
        String info = stem + "-" + version + ".dist-info/";
        StringBuilder metadata =
                new StringBuilder("Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
        requires.forEach(one -> metadata.append("Requires-Dist: ").append(one).append('\n'));
        Path file = folder.resolve(stem + "-" + version + "-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, stem + "/__init__.py", "__version__ = \"" + version + "\"\n");
            put(zip, info + "METADATA", metadata.toString());
            put(zip, info + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            put(
                    zip,
                    info + "RECORD",
                    String.join(
                            "\n", stem + "/__init__.py,,", info + "METADATA,,", info + "WHEEL,,", info + "RECORD,,\n"));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static synchronized void tools() throws IOException {
        if (Files.exists(TOOLS.resolve("ready"))) {
            return;
        }
        boolean made = run(Map.of(), "python3", "-m", "venv", TOOLS.toString())
                && run(
                        Map.of(),
                        TOOLS.resolve("bin/python").toString(),
                        "-m",
                        "pip",
                        "install",
                        "-q",
                        "pypiserver==2.4.2",
                        "passlib",
                        "keyring",
                        "keyrings.alt");
        assumeTrue(made, "pypiserver cannot be had");
        Files.writeString(TOOLS.resolve("ready"), "");
    }

    private static boolean run(Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
        throw new IOException("pypiserver does not answer");
    }

    @Override
    public void close() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
    }
}
