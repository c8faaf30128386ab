package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.PinnedRequirements;
import dev.slipway.tool.PipCommand;
import dev.slipway.tool.PrivateTool;
import dev.slipway.tool.PythonHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Environments by Python's own venv and pip; builds by {@code build}, which lives in a private tool environment of the
 * interpreter that builds.
 */
public final class PipEngine implements Engine {
    private final Interpreter python;
    private final Path tools;
    private final IndexSettings index;
    private final PackageSources sources;
    private final @Nullable Virtualenv virtualenv;
    private final Platform platform;

    /**
     * @param python the interpreter that will build
     * @param tools folder of private tool environments
     * @param index where distributions come from on this machine
     * @param sources where those of the project come from besides
     * @param virtualenv for a Python without venv; null where there is no other that could run it
     */
    PipEngine(
            Interpreter python,
            Path tools,
            IndexSettings index,
            PackageSources sources,
            @Nullable Virtualenv virtualenv,
            Platform platform) {
        this.python = python;
        this.tools = tools;
        this.index = index;
        this.sources = sources;
        this.virtualenv = virtualenv;
        this.platform = platform;
    }

    @Override
    public String id() {
        return "pip";
    }

    @Override
    public String title() {
        return "venv + pip";
    }

    @Override
    public Engine with(PackageSources sources) {
        return new PipEngine(python, tools, index, sources, virtualenv, platform);
    }

    @Override
    public List<Step> prepare() {
        return virtualenv == null ? List.of() : virtualenv.prepare(index.pip());
    }

    @Override
    public List<Step> prepareBuilding() {
        var tool = buildTool(python);
        return tool.ready()
                ? List.of()
                : List.of(tool.step("tool.build", "Fetch the build tool", host(python), index.pip()));
    }

    @Override
    public List<Action> create(Interpreter python, Path venv) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Remove(venv));
        // Making one takes seconds, in which it may be ended.
        actions.add(EnvironmentMark.on(venv));
        if (virtualenv != null && !python.hasVenv()) {
            actions.add(virtualenv.create(python, venv));
            return List.copyOf(actions);
        }
        actions.add(new Action.Exec(
                PipCommand.module(python.executable(), "venv", venv.toString()),
                folderOf(venv),
                Map.of(),
                sources.without(PipCommand.WITHOUT)));
        actions.addAll(seeds(python, venv));
        return List.copyOf(actions);
    }

    /** uv makes environments without pip. */
    @Override
    public List<Action> settleIn(Path venv) {
        var layout = new VenvLayout(platform, venv);
        Path packages = layout.sitePackages(python.minor());
        return !Files.isDirectory(packages) || Files.isDirectory(packages.resolve("pip"))
                ? List.of()
                : List.of(new Action.Exec(
                        PipCommand.module(layout.python(), "ensurepip", "--default-pip"),
                        folderOf(venv),
                        Map.of(),
                        sources.without(PipCommand.WITHOUT)));
    }

    @Override
    public Action.Exec installRequirements(Path venv, Path requirementsFile) {
        return install(venv, folderOf(requirementsFile), "-r", requirementsFile.toString());
    }

    /** pip takes what has the same name and version for the same. */
    @Override
    public Optional<Action.Exec> installAgain(Path venv, Path places) {
        return Optional.of(install(venv, folderOf(places), "--force-reinstall", "--no-deps", "-r", places.toString()));
    }

    @Override
    public Action.Exec installDistribution(Path venv, Path distribution) {
        return install(venv, folderOf(distribution), distribution.toString());
    }

    @Override
    public Action.Exec installExactly(Path venv, Path requirementsFile, boolean hashed) {
        List<String> what = new ArrayList<>(List.of("--no-deps"));
        if (hashed) {
            what.add("--require-hashes");
        }
        what.addAll(List.of("-r", requirementsFile.toString()));
        return install(venv, folderOf(requirementsFile), what.toArray(String[]::new));
    }

    @Override
    public Action.Exec uninstall(Path venv, List<String> distributions) {
        List<String> what = new ArrayList<>(List.of("--yes"));
        what.addAll(distributions);
        return pip(new VenvLayout(platform, venv).python(), folderOf(venv), "uninstall", what.toArray(String[]::new));
    }

    @Override
    public List<Action> build(Interpreter python, Path source, Distribution kind, Path output) {
        if (kind == Distribution.WHEEL && virtualenv != null && !python.hasVenv()) {
            // A wheel has to be built by the Python that it is for; its own pip can do that.
            Path own = output.resolveSibling(output.getFileName() + "-python");
            List<Action> actions = new ArrayList<>(create(python, own));
            actions.add(pip(
                    new VenvLayout(platform, own).python(),
                    folderOf(source),
                    "wheel",
                    "--no-deps",
                    "--wheel-dir",
                    output.toString(),
                    source.toString()));
            return List.copyOf(actions);
        }
        Path builder = buildTool(python).layout().python();
        boolean wheelOfSdist = kind == Distribution.WHEEL && source.toString().endsWith(".tar.gz");
        List<String> command = wheelOfSdist
                ? PipCommand.pip(
                        builder, "wheel", List.of("--no-deps", "--wheel-dir", output.toString(), source.toString()))
                : PipCommand.module(
                        builder,
                        "build",
                        kind == Distribution.WHEEL ? "--wheel" : "--sdist",
                        "--outdir",
                        output.toString(),
                        source.toString());
        return List.of(
                new Action.Exec(command, folderOf(source), variables(index), sources.without(PipCommand.WITHOUT)));
    }

    /**
     * Up to Python 3.11 venv also puts setuptools into an environment, which nobody required and uv does not: it goes, so that
     * code which silently needs it is found out. The pip of 3.6 cannot install today's wheels and is replaced.
     */
    private List<Action> seeds(Interpreter python, Path venv) {
        Path own = new VenvLayout(platform, venv).python();
        return switch (python.minor()) {
            case "3.6" -> {
                Path pinned = venv.resolve("pip.txt");
                yield List.of(
                        new Action.WriteOwn(
                                pinned, PinnedRequirements.bundled("pip-3.6").text()),
                        pip(own, venv, "install", "--require-hashes", "--upgrade", "-r", pinned.toString()));
            }
            case "3.7", "3.8", "3.9", "3.10", "3.11" ->
                List.of(pip(own, folderOf(venv), "uninstall", "--yes", "setuptools"));
            default -> List.of();
        };
    }

    private Action.Exec install(Path venv, Path folder, String... what) {
        Path python = new VenvLayout(platform, venv).python();
        return new Action.Exec(
                PipCommand.pip(python, "install", List.of(what)),
                folder,
                variables(index.with(sources)),
                sources.without(PipCommand.WITHOUT));
    }

    private Action.Exec pip(Path python, Path folder, String subcommand, String... arguments) {
        return new Action.Exec(
                PipCommand.pip(python, subcommand, List.of(arguments)),
                folder,
                variables(index),
                sources.without(PipCommand.WITHOUT));
    }

    private PrivateTool buildTool(Interpreter python) {
        return PrivateTool.in(tools, PinnedRequirements.bundled("build"), platform, host(python));
    }

    private Map<String, String> variables(IndexSettings from) {
        Map<String, String> variables = new HashMap<>(PipCommand.variables());
        variables.putAll(from.pip());
        return variables;
    }

    private PythonHost host(Interpreter python) {
        return virtualenv != null && !python.hasVenv()
                ? virtualenv.host()
                : new PythonHost(python.executable(), python.version());
    }

    private static Path folderOf(Path path) {
        @Nullable Path above = path.toAbsolutePath().getParent();
        return above == null ? path.toAbsolutePath() : above;
    }
}
