package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.tool.SearchPath;
import dev.slipway.tool.Sequence;
import dev.slipway.tool.ToolVersions;
import dev.slipway.tool.UvTool;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The real machine as tests use it: Slipway's own folders are in {@code target}, so that uv is fetched once. */
final class Machine {
    static final Path HOME = Path.of(System.getProperty("user.home", "."));
    static final UserFolders FOLDERS = folders(Path.of("target/test-home").toAbsolutePath());

    private Machine() {}

    static UserFolders folders(Path folder) {
        return UserFolders.of(Platform.current(), Map.of("SLIPWAY_HOME", folder.toString()), HOME);
    }

    static FoundInterpreters interpreters() {
        return new InterpreterFinder(Platform.current(), System.getenv(), HOME, FOLDERS, new Sequence().processes())
                .find();
    }

    /** A Python of this minor version, or the test is left out. */
    static Interpreter python(String minor) {
        var found = interpreters().version(minor);
        Assumptions.assumeTrue(found.isPresent(), "there is no Python " + minor + " on this machine");
        return found.orElseThrow();
    }

    static Interpreter anyPython() {
        var usable =
                interpreters().usable().stream().filter(Interpreter::hasVenv).toList();
        Assumptions.assumeFalse(usable.isEmpty(), "there is no Python on this machine");
        return usable.getFirst();
    }

    /** This machine's variables with some more; an empty value takes one away. */
    static Map<String, String> variables(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(more);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    static Engines engines() {
        return new Engines(Platform.current(), System.getenv(), HOME, FOLDERS, new Sequence().processes());
    }

    /** The uv engine, with uv in place. */
    static Engine uv(Interpreter python) {
        Engine engine = new UvEngine(
                uvProgram(),
                List.of(),
                new UvLinks(Platform.current(), System.getenv(), HOME),
                IndexSettings.read(Platform.current(), System.getenv(), HOME),
                PackageSources.NONE,
                Platform.current());
        Assumptions.assumeTrue(python.hasVenv());
        return engine;
    }

    /** The pip engine, with its build tool in place. */
    static Engine pip(Interpreter python) {
        Engine engine = engines().choose("pip", python, interpreters()).engine();
        Assumptions.assumeTrue(engine != null);
        for (var steps : List.of(engine.prepare(), engine.prepareBuilding())) {
            for (var step : steps) {
                var outcome = new Sequence().run(step);
                Assumptions.assumeTrue(outcome.ok(), outcome.output());
            }
        }
        return engine;
    }

    /** uv, fetched if need be; where the index cannot be reached the test is left out. */
    static synchronized Path uvProgram() {
        var tool = new UvTool(
                SearchPath.of(Platform.current(), System.getenv()),
                FOLDERS,
                new ToolVersions(new Sequence().processes()));
        var found = tool.find();
        if (found.program() == null) {
            Assumptions.assumeTrue(
                    IndexReach.looking(IndexSettings.read(Platform.current(), System.getenv(), HOME), System.getenv())
                            .isThere(),
                    "the package index cannot be reached");
            var host = ToolHosts.best(interpreters(), null);
            Assumptions.assumeTrue(host.isPresent(), "there is no Python to fetch uv with");
            var outcome = new Sequence().run(tool.fetch(host.orElseThrow(), Map.of()));
            if (!outcome.ok()) {
                throw new AssertionError(outcome.output());
            }
            found = tool.find();
        }
        return java.util.Objects.requireNonNull(found.program());
    }

    /** Installed distributions as {@code name==version}, without pip itself, which only one engine puts there. */
    static List<String> freeze(Path venv) {
        Path python = new dev.slipway.platform.VenvLayout(Platform.current(), venv).python();
        String script = "import sys, importlib.metadata as m; print('\\n'.join(sorted("
                + "d.metadata['Name'].lower() + '==' + d.version for d in m.distributions())))";
        var outcome = new Sequence()
                .run(new dev.slipway.plan.Action.Exec(
                        List.of(python.toString(), "-I", "-c", script), venv, Map.of(), java.util.Set.of()));
        if (!outcome.ok()) {
            throw new AssertionError(outcome.output());
        }
        return outcome.output()
                .lines()
                .filter(line -> !line.startsWith("pip=="))
                .toList();
    }
}
