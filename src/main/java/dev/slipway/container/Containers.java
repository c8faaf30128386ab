package dev.slipway.container;

import dev.slipway.environment.ImageIndex;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import dev.slipway.settings.Surroundings;
import dev.slipway.tool.HadolintTool;
import dev.slipway.tool.SearchPath;
import dev.slipway.tool.ToolVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this machine makes images with: the engine, looked for when it is first wanted, and the linter of Dockerfiles. */
public final class Containers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path HERE = Path.of(System.getProperty("java.io.tmpdir", "."));

    private static final Pattern MAJOR = Pattern.compile("version (\\d{1,4})\\.");

    private final SearchPath path;
    private final List<String> inOrder;
    private final ProcessRunner processes;
    private final ImageIndex index;
    private final HadolintTool hadolint;
    private final Map<String, Optional<String>> digests = new HashMap<>();
    private @Nullable ContainerEngine engine;

    public Containers(
            SearchPath path, UserFolders folders, ProcessRunner processes, Map<String, String> environment, Path home) {
        this(
                path,
                "podman".equals(environment.get("SLIPWAY_CONTAINER_ENGINE"))
                        ? List.of("podman", "docker")
                        : List.of("docker", "podman"),
                processes,
                ImageIndex.read(path.platform(), environment, home),
                new HadolintTool(path, folders, new ToolVersions(processes)));
    }

    private Containers(
            SearchPath path, List<String> inOrder, ProcessRunner processes, ImageIndex index, HadolintTool hadolint) {
        this.path = path;
        this.inOrder = inOrder;
        this.processes = processes;
        this.index = index;
        this.hadolint = hadolint;
    }

    /** The same for a project whose packages are reached in another way. */
    public Containers with(ImageIndex other) {
        Containers same = new Containers(path, inOrder, processes, other, hadolint);
        synchronized (this) {
            same.engine = engine;
        }
        return same;
    }

    /** Those of this machine. */
    public static Containers current(ProcessRunner processes) {
        Platform platform = Platform.current();
        Path home = UserFolders.home();
        Surroundings here = Surroundings.current();
        return new Containers(
                SearchPath.of(platform, here.variables()).andUsual(home),
                here.folders(),
                processes,
                here.variables(),
                home);
    }

    /**
     * What the look came to.
     *
     * @param engine empty if there is none that answers
     * @param problem why there is none; null if there is one
     */
    public record Found(
            Optional<ContainerEngine> engine, @Nullable Problem problem) {}

    /** The engine; a person's running one is asked once, a missing one each time, since it may be started meanwhile. */
    public synchronized Found find() {
        ContainerEngine known = engine;
        if (known != null) {
            return new Found(Optional.of(known), null);
        }
        List<String> silent = new ArrayList<>();
        List<String> said = new ArrayList<>();
        ContainerEngine second = null;
        for (String name : inOrder) {
            for (Path program : path.all(name)) {
                Captured answer = ask(program, "--version");
                var kind = answer.output().toLowerCase(Locale.ROOT).contains("podman")
                        ? ContainerEngine.Kind.PODMAN
                        : ContainerEngine.Kind.DOCKER;
                Captured version = kind == ContainerEngine.Kind.DOCKER
                        ? ask(program, "version", "--format", "{{.Server.Version}}")
                        : ask(program, "info", "--format", "{{.Version.Version}}");
                if (!version.ok() || version.output().isBlank()) {
                    silent.add(kind.title());
                    said.addAll(version.errors().lines().toList());
                    continue;
                }
                var found = new ContainerEngine(kind, program, version.output().strip());
                if (builds(found, answer.output())) {
                    return remember(found);
                }
                second = second == null ? found : second;
            }
        }
        return second == null ? new Found(Optional.empty(), problem(silent, said)) : remember(second);
    }

    private Found remember(ContainerEngine found) {
        engine = found;
        return new Found(Optional.of(found), null);
    }

    /** A client from Docker 23 on builds by its plug-in buildx, which may be missing; older ones and Podman do it themselves. */
    private boolean builds(ContainerEngine found, String client) {
        Matcher major = MAJOR.matcher(client);
        boolean byPlugIn =
                found.kind() == ContainerEngine.Kind.DOCKER && major.find() && Integer.parseInt(major.group(1)) >= 23;
        return !byPlugIn || ask(found.program(), "buildx", "version").ok();
    }

    /** The digest by which registries know an image that lies in the engine; empty where it was made here, or is not there. */
    public synchronized Optional<String> digest(String image) {
        Optional<String> known = digests.get(image);
        if (known == null) {
            known = find().engine().flatMap(found -> digest(found, image));
            digests.put(image, known);
        }
        return known;
    }

    private Optional<String> digest(ContainerEngine found, String image) {
        String repository = image.contains(":") && image.lastIndexOf(':') > image.lastIndexOf('/')
                ? image.substring(0, image.lastIndexOf(':'))
                : image;
        Captured said =
                ask(found.program(), "image", "inspect", "--format", "{{range .RepoDigests}}{{.}} {{end}}", image);
        return Stream.of(said.ok() ? said.output().split("\\s+") : new String[0])
                .filter(one -> one.startsWith(repository + "@") || one.contains("/" + repository + "@"))
                .map(one -> one.substring(one.indexOf('@') + 1))
                .findFirst();
    }

    /** Looks again at the next question. */
    public synchronized void forget() {
        engine = null;
        digests.clear();
    }

    private static Problem problem(List<String> silent, List<String> said) {
        if (silent.isEmpty()) {
            return Problem.error(Topic.SHIP, "There is no container engine on this machine.")
                    .so("Images can be neither built nor tried; a Dockerfile still can be made.")
                    .advise(
                            "Install Docker from https://docs.docker.com/get-docker, or Podman from https://podman.io.");
        }
        String name = String.join(" and ", silent.stream().distinct().toList());
        return ContainerFailures.explain(said)
                .orElseGet(() -> Problem.error(Topic.SHIP, name + " is installed, but its engine does not answer.")
                        .so(said.isEmpty() ? "Images can be neither built nor tried." : "It says: " + said.getLast())
                        .advise("Start " + name + ", then look again."));
    }

    private Captured ask(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            return processes.capture(new Action.Exec(command, HERE), PATIENCE);
        } catch (ShipException e) {
            return new Captured(-1, "", e.problem().message(), false);
        }
    }

    /** What builds must be told of this machine's way to packages. */
    public ImageIndex index() {
        return index;
    }

    /** The linter of Dockerfiles. */
    public HadolintTool hadolint() {
        return hadolint;
    }
}
