package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.PipCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Environments and builds by uv. Interpreters are always given as paths, so uv never looks for one or fetches one. */
public final class UvEngine implements Engine {
    /** What would send uv elsewhere than to the environment that is meant, or make it refuse. */
    private static final Set<String> WITHOUT = Stream.concat(
                    PipCommand.WITHOUT.stream(),
                    Stream.of(
                            "UV_PYTHON",
                            "UV_SYSTEM_PYTHON",
                            "UV_BREAK_SYSTEM_PACKAGES",
                            "UV_PROJECT",
                            "UV_PROJECT_ENVIRONMENT",
                            "UV_WORKING_DIR",
                            "UV_MANAGED_PYTHON",
                            "UV_NO_MANAGED_PYTHON",
                            "UV_PYTHON_PREFERENCE",
                            "UV_REQUIRE_HASHES",
                            "UV_VENV_SEED",
                            "UV_BUILD_CONSTRAINT"))
            .collect(Collectors.toUnmodifiableSet());

    /** Without asking the index, which takes longer than all the rest: of a settled version uv's cache holds what the index would give. */
    private static final Map<String, String> FROM_CACHE = Map.of("UV_OFFLINE", "1");

    private final Path uv;
    private final List<Step> preparing;
    private final UvLinks links;
    private final IndexSettings index;
    private final PackageSources sources;
    private final Platform platform;

    /**
     * @param uv the program; need not be there before {@code preparing} was done
     * @param preparing steps that get it
     * @param links how files go from uv's cache into environments
     * @param index where distributions come from on this machine
     * @param sources where those of the project come from besides
     */
    UvEngine(
            Path uv,
            List<Step> preparing,
            UvLinks links,
            IndexSettings index,
            PackageSources sources,
            Platform platform) {
        this.uv = uv;
        this.preparing = List.copyOf(preparing);
        this.links = links;
        this.index = index;
        this.sources = sources;
        this.platform = platform;
    }

    @Override
    public String id() {
        return "uv";
    }

    @Override
    public String title() {
        return "uv";
    }

    @Override
    public UvEngine with(PackageSources sources) {
        return new UvEngine(uv, preparing, links, index, sources, platform);
    }

    @Override
    public List<Step> prepareBuilding() {
        return List.of();
    }

    @Override
    public List<Step> prepare() {
        return preparing;
    }

    @Override
    public List<Action> create(Interpreter python, Path venv) {
        return List.of(
                new Action.Remove(venv),
                exec(
                        folderOf(venv),
                        venv,
                        "venv",
                        "--no-project",
                        "--python",
                        python.executable().toString(),
                        venv.toString()),
                // uv takes no folder that holds something.
                EnvironmentMark.on(venv));
    }

    @Override
    public Action.Exec installRequirements(Path venv, Path requirementsFile) {
        return exec(
                folderOf(requirementsFile),
                venv,
                "pip",
                "install",
                "--python",
                pythonOf(venv),
                "-r",
                requirementsFile.toString());
    }

    @Override
    public Action.Exec installSettled(Path venv, Path requirementsFile) {
        return installRequirements(venv, requirementsFile).sooner(FROM_CACHE);
    }

    @Override
    public Optional<Action.Exec> installAgain(Path venv, Path places) {
        return Optional.empty();
    }

    @Override
    public Action.Exec installDistribution(Path venv, Path distribution) {
        return exec(folderOf(distribution), venv, "pip", "install", "--python", pythonOf(venv), named(distribution));
    }

    @Override
    public Action.Exec installExactly(Path venv, Path requirementsFile, boolean hashed) {
        List<String> arguments = new ArrayList<>(List.of("pip", "install", "--python", pythonOf(venv), "--no-deps"));
        if (hashed) {
            arguments.add("--require-hashes");
        }
        arguments.addAll(List.of("-r", requirementsFile.toString()));
        Action.Exec install = exec(folderOf(requirementsFile), venv, arguments.toArray(String[]::new));
        return hashed ? install.sooner(FROM_CACHE) : install;
    }

    @Override
    public Action.Exec uninstall(Path venv, List<String> distributions) {
        List<String> arguments = new ArrayList<>(List.of("pip", "uninstall", "--python", pythonOf(venv)));
        arguments.addAll(distributions);
        return exec(folderOf(venv), venv, arguments.toArray(String[]::new));
    }

    @Override
    public List<Action> build(Interpreter python, Path source, Distribution kind, Path output) {
        return List.of(exec(
                folderOf(source),
                output,
                "build",
                kind == Distribution.WHEEL ? "--wheel" : "--sdist",
                "--out-dir",
                output.toString(),
                "--python",
                python.executable().toString(),
                source.toString()));
    }

    /** Gets a Python into uv's own folder, where {@link InterpreterFinder} finds it; nothing goes on the search path. */
    Action.Exec installPython(String version, Path folder) {
        Map<String, String> variables = new HashMap<>(index.uv());
        variables.put("UV_PYTHON_DOWNLOADS", "automatic");
        List<String> command = new ArrayList<>(List.of(uv.toString(), "python", "install", "--no-bin"));
        if (platform == Platform.WINDOWS) {
            command.add("--no-registry");
        }
        command.add(version);
        return new Action.Exec(command, folder, variables, sources.without(WITHOUT));
    }

    /** A command that changes no environment, run in the folder of a file. */
    @Override
    public Optional<Action.Exec> onlyWheels(Interpreter python, Path requirementsFile, String platform) {
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x86_64";
        return Optional.of(command(
                requirementsFile,
                List.of(
                        "pip",
                        "compile",
                        "--quiet",
                        "--color",
                        "never",
                        "--only-binary",
                        ":all:",
                        "--python-version",
                        python.minor(),
                        "--python-platform",
                        processor + "-unknown-" + platform,
                        requirementsFile.toString())));
    }

    Action.Exec command(Path file, List<String> arguments) {
        return exec(folderOf(file), file, arguments.toArray(String[]::new));
    }

    /** The same for uv's own work with a project, whose file names these indexes. */
    Action.Exec project(Path file, Map<String, String> indexes, List<String> arguments) {
        return exec(index.withIndexes(indexes), folderOf(file), file, arguments.toArray(String[]::new));
    }

    private Action.Exec exec(Path folder, Path target, String... arguments) {
        return exec(arguments[0].equals("pip") ? index.with(sources) : index, folder, target, arguments);
    }

    private Action.Exec exec(IndexSettings settings, Path folder, Path target, String... arguments) {
        List<String> command = new ArrayList<>(List.of(uv.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> variables = new HashMap<>(settings.uv());
        variables.put("UV_PYTHON_DOWNLOADS", "never");
        links.mode(target).ifPresent(mode -> variables.put("UV_LINK_MODE", mode));
        return new Action.Exec(command, folder, variables, sources.without(WITHOUT));
    }

    /** uv takes a {@code #} in a path for the begin of a comment or fragment; in the working folder's it does not look. */
    private static String named(Path distribution) {
        return distribution.toString().contains("#") ? "./" + distribution.getFileName() : distribution.toString();
    }

    private String pythonOf(Path venv) {
        return new VenvLayout(platform, venv).python().toString();
    }

    private static Path folderOf(Path path) {
        @Nullable Path above = path.toAbsolutePath().getParent();
        return above == null ? path.toAbsolutePath() : above;
    }
}
