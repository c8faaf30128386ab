package dev.slipway.bench;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The package code of a source distribution, and what that declares.
 *
 * @param code a folder that holds its import packages and nothing else
 * @param needed what it declares as needed at run time on Python 3.11 and Linux, normalised
 * @param optional what it offers as extras, or needs elsewhere
 * @param held whether it was kept away while the rules were made
 */
record PublishedProject(String name, Path code, Set<String> needed, Set<String> optional, boolean held) {
    private static final Set<String> NO_PACKAGES =
            Set.of("tests", "test", "docs", "examples", "benchmarks", "tools", "scripts", "testing");

    static List<PublishedProject> all(Path folder) throws IOException, InterruptedException {
        List<PublishedProject> projects = new ArrayList<>();
        boolean held = false;
        for (String line : list()) {
            if (line.startsWith("#")) {
                held |= line.equals("# held out");
                continue;
            }
            PublishedProject project = fetch(line, folder, held);
            if (!project.needed.isEmpty()) {
                projects.add(project);
            }
        }
        return projects;
    }

    private static List<String> list() throws IOException {
        String other = System.getProperty("detect.list");
        if (other != null) {
            return Files.readAllLines(Path.of(other));
        }
        try (InputStream in = PublishedProject.class.getResourceAsStream("detect.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static PublishedProject fetch(String pinned, Path folder, boolean held)
            throws IOException, InterruptedException {
        String stem = pinned.replace("==", "-");
        Path archives = Files.createDirectories(folder.resolve("sdists"));
        Path archive = archives.resolve(stem + ".tar.gz");
        if (Files.notExists(archive)) {
            call(
                    "python3",
                    "-m",
                    "pip",
                    "download",
                    "-q",
                    "--no-deps",
                    "--no-binary",
                    ":all:",
                    "-d",
                    archives.toString(),
                    pinned);
        }
        Path sources = folder.resolve("sources").resolve(stem);
        if (Files.notExists(sources)) {
            Files.createDirectories(sources);
            call("tar", "-xzf", archive.toString(), "-C", sources.toString(), "--strip-components=1");
        }
        Path code = folder.resolve("code").resolve(stem);
        String name = pinned.substring(0, pinned.indexOf("=="));
        if (Files.notExists(code)) {
            copyPackages(sources, code, name);
        }
        Set<String> needed = new TreeSet<>();
        Set<String> optional = new TreeSet<>();
        MarkerEnvironment environment = TargetPlatform.current().markers("3.11.9");
        for (String line : Files.readAllLines(sources.resolve("PKG-INFO"))) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith("Requires-Dist:")) {
                Requirement requirement = Requirement.parse(
                        line.substring("Requires-Dist:".length()).strip());
                boolean always = !line.matches(".*;.*\\bextra\\b.*") && requirement.appliesTo(environment);
                (always ? needed : optional).add(requirement.normalizedName());
            }
        }
        optional.removeAll(needed);
        return new PublishedProject(DistributionName.normalize(name), code, needed, optional, held);
    }

    /** Copies the packages that its build names, or those that look like it. */
    private static void copyPackages(Path sources, Path code, String name) throws IOException, InterruptedException {
        Files.createDirectories(code);
        Set<String> tops = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources, 3)) {
            for (Path file : files.filter(f -> f.endsWith("top_level.txt")).toList()) {
                tops.addAll(Files.readAllLines(file));
            }
        }
        for (Path root : List.of(sources, sources.resolve("src"), sources.resolve("lib"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> children = Files.list(root)) {
                    for (Path child : children.toList()) {
                        String file = child.getFileName().toString();
                        String top = file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
                        boolean wanted =
                                tops.isEmpty() ? Files.exists(child.resolve("__init__.py")) : tops.contains(top);
                        if (wanted && !NO_PACKAGES.contains(top) && !top.isEmpty() && !top.equals("setup")) {
                            call("cp", "-r", child.toString(), code.toString());
                        }
                    }
                }
            }
        }
    }

    private static void call(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
