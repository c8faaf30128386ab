package dev.slipway.bench;

import dev.slipway.dependency.ImportMap;
import dev.slipway.problem.Problem;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import dev.slipway.verify.FailureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tries folders that other people published: does the environment get made unattended, does the entry point start, does the model load
 * without a warning about its version? Beside it the usual way: {@code pip install -r requirements.txt} on the default Python.
 *
 * <p>Arguments: a folder of projects, a folder to work in, {@code slipway}, {@code usual} or {@code both}, then names of projects; all
 * without names. Prints one line of Markdown for each.
 */
final class FirstTry {
    private final Path work;
    private final Path pythonOfTheMachine;

    private FirstTry(Path work, Path python) {
        this.work = work;
        this.pythonOfTheMachine = python;
    }

    /** What one way came to. */
    private record Tried(boolean installed, boolean starts, boolean warns, String cause, long seconds) {
        String cells() {
            return (installed ? "yes" : "no") + " | " + (starts ? "yes" : "no") + " | "
                    + (!starts ? "" : warns ? "warns" : "clean") + " | " + seconds + " | "
                    + cause.replace("|", "/").replace("\n", " ");
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path projects = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        String which = arguments[2];
        List<String> names = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : List.of();
        Path python = Path.of(System.getProperty("firsttry.python", "/usr/bin/python3"));
        var bench = new FirstTry(work, python);
        try (Stream<Path> folders = Files.list(projects)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                if (names.isEmpty() || names.contains(folder.getFileName().toString())) {
                    bench.both(folder, which);
                }
            }
        }
    }

    private void both(Path folder, String which) throws IOException, InterruptedException {
        Path own = work.resolve(folder.getFileName().toString());
        List<String> cells = new ArrayList<>(List.of(folder.getFileName().toString()));
        if (!which.equals("usual")) {
            Path copy = copy(folder, own.resolve("slipway").resolve("project"));
            cells.add(bySlipway(copy).cells());
        }
        if (!which.equals("slipway")) {
            Path copy = copy(folder, own.resolve("usual").resolve("project"));
            cells.add(usually(copy).cells());
        }
        System.out.println("| " + String.join(" | ", cells) + " |");
        System.out.flush();
    }

    private Tried bySlipway(Path folder) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Path log = folder.resolveSibling("environment.log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exit = Programs.run(
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.slipway.Slipway",
                        "environment",
                        folder.toString()),
                folder,
                log,
                Duration.ofMinutes(15));
        if (exit != 0) {
            String error = Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("error: "))
                    .findFirst()
                    .orElse("exit " + exit);
            return new Tried(false, false, false, error, since(begin));
        }
        Tried tried = started(folder, made(folder), begin);
        // Forty environments with what data science needs are twenty gigabytes.
        Programs.remove(made(folder).getParent().getParent());
        return tried;
    }

    /** The environment lies in the project that was picked, which may be a folder further down. */
    private static Path made(Path folder) throws IOException {
        try (Stream<Path> below = Files.find(folder, 7, (path, _) -> path.endsWith(".venv/bin/python"))) {
            return below.findFirst().orElse(folder.resolve(".venv/bin/python"));
        }
    }

    private Tried usually(Path folder) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Path log = folder.resolveSibling("install.log");
        Path venv = folder.resolve(".venv");
        Programs.run(
                List.of(pythonOfTheMachine.toString(), "-m", "venv", venv.toString()),
                folder,
                log,
                Duration.ofMinutes(2));
        Path python = venv.resolve("bin/python");
        Path list = folder.resolve("requirements.txt");
        if (Files.exists(list)) {
            int exit = Programs.run(
                    List.of(python.toString(), "-m", "pip", "install", "-q", "-r", list.toString()),
                    folder,
                    log,
                    Duration.ofMinutes(10));
            if (exit != 0) {
                String last = Programs.read(log)
                        .lines()
                        .filter(line -> line.contains("ERROR") || line.contains("error:"))
                        .findFirst()
                        .orElse("exit " + exit);
                return new Tried(false, false, false, last, since(begin));
            }
        }
        return started(folder, python, begin);
    }

    private static Tried started(Path folder, Path python, Instant begin) throws IOException, InterruptedException {
        Project project = new ProjectScanner().scan(folder, ScanListener.SILENT);
        Optional<EntryPoint> start = project.mainEntryPoint();
        if (start.isEmpty()) {
            return new Tried(true, false, false, "nothing to start was found", since(begin));
        }
        Path log =
                folder.resolveSibling("start-" + python.getParent().getParent().getFileName() + ".log");
        boolean works = new StartedProgram(project, folder, python, start.get(), log).works();
        String said = Programs.read(log);
        boolean warns = said.contains("InconsistentVersionWarning") || said.contains("unpickle estimator");
        return new Tried(true, works, warns, works ? "" : cause(said), since(begin));
    }

    private static String cause(String said) {
        List<String> lines = said.lines().toList();
        var reader =
                new FailureReader(module -> ImportMap.bundled().find(module).map(ImportMap.Entry::distribution));
        Optional<Problem> problem = reader.explain(lines);
        String last = lines.isEmpty() ? "it printed nothing" : lines.getLast();
        return problem.map(found -> (found.place() + " " + found.message()).strip())
                .orElse("? " + last);
    }

    private static long since(Instant begin) {
        return Duration.between(begin, Instant.now()).toSeconds();
    }

    static Path copy(Path from, Path to) throws IOException {
        Programs.remove(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Programs that are run to their end, and what they print. */
    static final class Programs {
        private Programs() {}

        static int run(List<String> command, Path folder, Path log, Duration limit)
                throws IOException, InterruptedException {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return -1;
            }
            return process.exitValue();
        }

        static void end(Process process) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        static String read(Path log) throws IOException {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        }

        static void remove(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
