package dev.slipway.environment;

import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.ProcessRunner;
import dev.slipway.settings.Surroundings;
import dev.slipway.tool.PythonHost;
import dev.slipway.tool.SearchPath;
import dev.slipway.tool.ToolVersions;
import dev.slipway.tool.UvTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engines there are, and which one is taken. Asks uv for its version once. */
public final class Engines {
    /** The id of the engine that works by uv. */
    public static final String UV = "uv";

    private static final List<String> KNOWN = List.of(UV, "pip");

    private final Platform platform;
    private final Map<String, String> environment;
    private final Path home;
    private final UserFolders folders;
    private final IndexSettings index;
    private final IndexReach reach;
    private final UvTool uv;
    private UvTool.@Nullable Found foundUv;

    public Engines(
            Platform platform,
            Map<String, String> environment,
            Path home,
            UserFolders folders,
            ProcessRunner processes) {
        this.platform = platform;
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.folders = folders;
        this.index = IndexSettings.read(platform, environment, home);
        this.reach = IndexReach.looking(index, this.environment);
        this.uv = new UvTool(SearchPath.of(platform, environment).andUsual(home), folders, new ToolVersions(processes));
    }

    /** The engines on this machine. */
    public static Engines current(ProcessRunner processes) {
        Surroundings here = Surroundings.current();
        return new Engines(Platform.current(), here.variables(), UserFolders.home(), here.folders(), processes);
    }

    /** How index, certificates and proxies are set on this machine; its secrets must be blanked in all output. */
    public IndexSettings index() {
        return index;
    }

    /**
     * Takes the wanted engine, or without a wish the best that can be had: uv if it is here or can be fetched, else venv + pip.
     * May wait up to two seconds for the index. Where it is out of reach, uv works with what it kept from earlier.
     *
     * @param wanted {@code uv} or {@code pip}; null for the one that is set, or the best
     * @param python the interpreter of the project
     * @param found the Pythons of this machine, one of which makes private tool environments
     */
    public EngineChoice choose(@Nullable String wanted, Interpreter python, FoundInterpreters found) {
        return chosen(wanted == null ? usual() : wanted, python, found);
    }

    /** What the person set for all projects; null to take the best. */
    private @Nullable String usual() {
        String set = environment.getOrDefault("SLIPWAY_ENGINE", "");
        return set.isBlank() || set.equals("auto") ? null : set;
    }

    private EngineChoice chosen(@Nullable String wanted, Interpreter python, FoundInterpreters found) {
        if (wanted != null && !KNOWN.contains(wanted)) {
            return EngineChoice.none(Problem.error(Topic.ENVIRONMENT, "There is no engine called " + wanted + ".")
                    .advise("Choose uv or pip."));
        }
        if ("pip".equals(wanted)) {
            return pip(python, found, List.of());
        }
        UvTool.Found here = uvHere();
        if (here.program() != null) {
            return new EngineChoice(
                    uv(here.program(), List.of()),
                    reach.isAway() ? List.of(EngineProblems.keptFromEarlier()) : List.of());
        }
        Optional<PythonHost> host = ToolHosts.best(found, python);
        boolean asked = UV.equals(wanted);
        if (host.isPresent() && (asked || reach.isThere())) {
            return new EngineChoice(fetchedUv(host.get()), here.passedOver());
        }
        if (asked) {
            return EngineChoice.none(EngineProblems.noHostForUv());
        }
        return pip(
                python,
                found,
                List.of(host.isPresent() ? EngineProblems.indexOutOfReach() : EngineProblems.pipInstead()));
    }

    /**
     * Steps that get a Python by {@code uv python install}; afterwards {@link InterpreterFinder} finds it.
     *
     * @param version such as {@code 3.10}
     * @return the steps, the last of which installs; empty if uv cannot be had
     * @throws IllegalArgumentException if this is no version of Python
     */
    public List<Step> installPython(String version, FoundInterpreters found) {
        if (!version.matches("3\\.\\d{1,2}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException(version + " is no version of Python");
        }
        UvTool.Found here = uvHere();
        Optional<UvEngine> engine = here.program() != null
                ? Optional.of(uv(here.program(), List.of()))
                : ToolHosts.best(found, null).map(this::fetchedUv);
        return engine.map(by -> withPython(by, version)).orElse(List.of());
    }

    private List<Step> withPython(UvEngine by, String version) {
        List<Step> steps = new ArrayList<>(by.prepare());
        steps.add(Step.of("python." + version, "Get Python " + version)
                .needs(steps.stream().map(Step::id).toList())
                .does(by.installPython(version, home))
                .always()
                .build());
        return List.copyOf(steps);
    }

    /** What finds versions that go together; empty if uv is not here yet. */
    public Optional<UvResolver> resolver() {
        return Optional.ofNullable(uvHere().program()).map(program -> new UvResolver(uv(program, List.of())));
    }

    /** The same by the pip of the interpreter that is asked for; slower, and without dates. */
    public PipResolver slowResolver() {
        return new PipResolver(index, PackageSources.NONE);
    }

    /** What writes lock files; empty if uv is not here yet. */
    public Optional<UvLocker> locker() {
        return Optional.ofNullable(uvHere().program()).map(program -> new UvLocker(uv(program, List.of())));
    }

    private EngineChoice pip(Interpreter python, FoundInterpreters found, List<Problem> notes) {
        Path tools = folders.data().resolve("tools");
        Optional<Virtualenv> virtualenv = python.hasVenv()
                ? Optional.empty()
                : ToolHosts.best(found, null).map(host -> Virtualenv.of(tools, platform, host, python));
        if (!python.hasVenv() && virtualenv.isEmpty()) {
            return EngineChoice.none(EngineProblems.noVenv(python, platform));
        }
        return new EngineChoice(
                new PipEngine(python, tools, index, PackageSources.NONE, virtualenv.orElse(null), platform), notes);
    }

    private UvEngine uv(Path program, List<Step> preparing) {
        // Asked for a page that is older than ten minutes uv fails without a network, unless it is told that there is
        // none.
        return new UvEngine(
                program,
                preparing,
                new UvLinks(platform, environment, home),
                reach.isAway() ? index.withoutNetwork() : index,
                PackageSources.NONE,
                platform);
    }

    private UvEngine fetchedUv(PythonHost host) {
        return uv(uv.fetchedProgram(), List.of(uv.fetch(host, index.pip())));
    }

    /** Looks again as long as there is none: one may have been fetched in between. */
    private synchronized UvTool.Found uvHere() {
        if (foundUv == null || foundUv.program() == null) {
            foundUv = uv.find();
        }
        return foundUv;
    }
}
