package dev.slipway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.requirement.DistributionName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Other tools that find dependencies, each told what it needs to do its best. */
record DetectionPeers(Path bin) {
    private static final List<String> TOOLS = List.of("deptry", "fawltydeps", "pipreqs", "pyimport2pkg");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Installs them with uv, once; those that are there are taken. */
    static DetectionPeers installed(Path folder) throws IOException, InterruptedException {
        Path bin = folder.resolve("bin");
        for (String tool : TOOLS) {
            if (Files.notExists(bin.resolve(tool))) {
                var builder = new ProcessBuilder("uv", "tool", "install", "-q", tool).inheritIO();
                builder.environment().put("UV_TOOL_DIR", folder.resolve("env").toString());
                builder.environment().put("UV_TOOL_BIN_DIR", bin.toString());
                builder.start().waitFor();
            }
        }
        return new DetectionPeers(bin);
    }

    /** What each finds, as normalised names. */
    Map<String, Set<String>> ask(Path code) throws IOException, InterruptedException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        found.put("deptry", deptry(code));
        found.put("fawltydeps", fawltydeps(code));
        found.put("pipreqs", pipreqs(code));
        found.put("pyimport2pkg", names(run(code, "pyimport2pkg", "analyze", "--use-database", "-f", "simple", ".")));
        return found;
    }

    private Set<String> deptry(Path code) throws IOException, InterruptedException {
        Path report = code.resolveSibling(code.getFileName() + "-deptry.json");
        Path none = Files.writeString(code.resolve("requirements.txt"), "");
        run(code, "deptry", ".", "--json-output", report.toString());
        Files.delete(none);
        Set<String> names = new TreeSet<>();
        for (JsonNode one : JSON.readTree(report.toFile())) {
            if (one.path("error").path("code").asText().equals("DEP001")) {
                names.add(DistributionName.normalize(one.path("module").asText()));
            }
        }
        return names;
    }

    private Set<String> fawltydeps(Path code) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (String line : run(code, "fawltydeps", "--check-undeclared", "--detailed", ".")) {
            if (line.startsWith("- '")) {
                names.add(DistributionName.normalize(line.split("'")[1]));
            }
        }
        return names;
    }

    /** It asks the index whether each name exists; here it is told that all do, which most of its names do. */
    private Set<String> pipreqs(Path code) throws IOException, InterruptedException {
        HttpServer index = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        index.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().split("/")[1];
            byte[] answer = ("{\"info\":{\"name\":\"" + name
                            + "\",\"version\":\"1\",\"package_url\":\"/\"},\"releases\":{\"1\":[]}}")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        index.start();
        try {
            String address = "http://127.0.0.1:" + index.getAddress().getPort() + "/";
            return names(run(code, "pipreqs", "--print", "--mode", "no-pin", "--pypi-server", address, "."));
        } finally {
            index.stop(0);
        }
    }

    private static Set<String> names(List<String> lines) {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            String name = line.strip().split("[\\s=<>!~;\\[#]", 2)[0];
            if (DistributionName.isValid(name)) {
                names.add(DistributionName.normalize(name));
            }
        }
        return names;
    }

    private List<String> run(Path code, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, bin.resolve(command[0]).toString());
        Path output = Files.createTempFile("peer", ".txt");
        Process process = new ProcessBuilder(words)
                .directory(code.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        return lines;
    }
}
