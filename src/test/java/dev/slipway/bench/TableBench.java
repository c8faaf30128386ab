package dev.slipway.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How long the window takes to fill the table of dependencies of 300 packages, declared, imported and installed, where the index's
 * answers lie on disk. Each round is a new process, which opens the project for the first time and then some times more.
 */
final class TableBench {
    private static final int PACKAGES = 300;
    private static final int ROUNDS = 7;
    private static final int TIMES = 4;

    private TableBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("table"));
        Path cache = folder.resolveSibling("table-index");
        project(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/simple/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] page = page(path[path.length - 1]).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.pypi.simple.v1+json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        String index = "http://127.0.0.1:" + server.getAddress().getPort() + "/simple";
        long[][] all = new long[8][ROUNDS];
        try {
            for (int round = -1; round < ROUNDS; round++) {
                Path out = work.resolve("table.out");
                new WholeProcess("table", command(work, folder, cache), Map.of("PIP_INDEX_URL", index), out).run();
                List<String> times = Files.readAllLines(out).stream()
                        .filter(line -> line.matches("[\\d ]+"))
                        .toList();
                for (int i = 0; round >= 0 && i < 4; i++) {
                    all[i][round] = Long.parseLong(times.getFirst().split(" ")[i]);
                    all[4 + i][round] = Long.parseLong(times.getLast().split(" ")[i]);
                }
            }
        } finally {
            server.stop(0);
        }
        System.out.println();
        System.out.println("Table of " + PACKAGES + " packages in the window (" + ROUNDS + " processes)");
        System.out.println("| | least ms | median ms | most ms |");
        System.out.println("|---|---|---|---|");
        for (int i = 0; i < 8; i++) {
            print(
                    (i < 4 ? "the first project" : "the project again")
                            + (i % 4 < 2 ? ", from the wish to open it" : ", from when it was read")
                            + (i % 2 == 0 ? "" : ", on all processors"),
                    all[i]);
        }
    }

    /** On the product's runtime and start-up cache, where it was built. */
    private static List<String> command(Path work, Path folder, Path cache) throws IOException, InterruptedException {
        var options = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        String[] called = {
            "dev.slipway.gui.FillingTheTable",
            folder.toString(),
            work.resolve("table-home").toString(),
            cache.toString(),
            Integer.toString(PACKAGES),
            Integer.toString(TIMES)
        };
        if (Files.isDirectory(Path.of("target/slipway"))) {
            return Product.window(options, work, called);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(called));
        return command;
    }

    private static void print(String name, long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf("| %s | %d | %d | %d |%n", name, sorted[0], sorted[ROUNDS / 2], sorted[ROUNDS - 1]);
    }

    private static String name(int i) {
        return "benchpart" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    /** With the size of real ones: 150 files and 8 kB of description each. */
    private static void project(Path folder) throws IOException {
        StringBuilder requirements = new StringBuilder();
        StringBuilder code = new StringBuilder();
        Path packages = Files.createDirectories(folder.resolve(".venv/lib/python3.11/site-packages"));
        Files.writeString(folder.resolve(".venv/pyvenv.cfg"), "home = /usr/bin\nversion = 3.11.7\n");
        for (int i = 0; i < PACKAGES; i++) {
            String name = name(i);
            requirements.append(name).append("==1.9\n");
            code.append("import ").append(name).append('\n');
            Path info = Files.createDirectories(packages.resolve(name + "-1.9.dist-info"));
            Files.writeString(
                    info.resolve("METADATA"),
                    "Metadata-Version: 2.1\nName: " + name + "\nVersion: 1.9\nSummary: A part.\nRequires-Dist: "
                            + name((i + 1) % PACKAGES) + " (>=1)\n\n" + "Words of a description.\n".repeat(340));
            StringBuilder record = new StringBuilder();
            for (int file = 0; file < 150; file++) {
                record.append(name)
                        .append(file == 0 ? "/__init__.py" : "/sub" + file % 7 + "/module" + file + ".py")
                        .append(",sha256=uXj8vYh0b7M9Fqk3d5RjJ1Zz3n2cQ4wVtS6yP0aLxEk,1234\n");
            }
            Files.writeString(info.resolve("RECORD"), record.toString());
        }
        Files.writeString(folder.resolve("requirements.txt"), requirements.toString());
        Files.writeString(folder.resolve("app.py"), code.toString());
    }

    /** Twenty releases of an sdist and six wheels; one in thirty is compiled, with forty wheels in each of sixty releases. */
    private static String page(String name) {
        boolean large = name.charAt(name.length() - 1) == 'b' && name.charAt(name.length() - 2) < 'k';
        StringBuilder json =
                new StringBuilder("{\"meta\":{\"api-version\":\"1.1\"},\"name\":\"" + name + "\",\"files\":[");
        for (int release = 0; release < (large ? 60 : 20); release++) {
            String version = "1." + release;
            file(json, name + "-" + version + ".tar.gz");
            for (int wheel = 0; wheel < (large ? 40 : 6); wheel++) {
                String python = "cp3" + (6 + wheel % 9);
                String platform = List.of(
                                "win_amd64", "macosx_11_0_arm64", "manylinux_2_17_x86_64.manylinux2014_x86_64")
                        .get(wheel / 9 % 3);
                file(
                        json,
                        name + "-" + version + "-" + (large ? python + "-" + python + "-" + platform : "py3-none-any")
                                + ".whl");
            }
        }
        json.setLength(json.length() - 1);
        return json + "]}";
    }

    private static void file(StringBuilder json, String filename) {
        json.append("{\"filename\":\"")
                .append(filename)
                .append("\",\"url\":\"../../files/")
                .append(filename)
                .append("\",\"requires-python\":\">=3.8\",\"size\":123456,\"upload-time\":\"2024-05-01T10:00:00Z\","
                        + "\"yanked\":false,\"hashes\":{\"sha256\":\"" + "0f".repeat(32) + "\"}},");
    }
}
