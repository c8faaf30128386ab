package dev.slipway.tool;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.ProcessRunner;
import dev.slipway.settings.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tools of this machine as the doctor tells them: uv, git, docker or podman. */
public final class ToolReport {
    private final SearchPath path;
    private final UserFolders folders;
    private final ToolVersions versions;

    /** @param home the user's home folder */
    public ToolReport(
            Platform platform,
            Map<String, String> environment,
            Path home,
            UserFolders folders,
            ProcessRunner processes) {
        this.path = SearchPath.of(platform, environment).andUsual(home);
        this.folders = folders;
        this.versions = new ToolVersions(processes);
    }

    /** The report on this machine. */
    public static ToolReport current(ProcessRunner processes) {
        Surroundings here = Surroundings.current();
        return new ToolReport(Platform.current(), here.variables(), UserFolders.home(), here.folders(), processes);
    }

    /** Asks each for its version, at the same time. Never throws. */
    public List<ToolStatus> look() {
        List<Supplier<ToolStatus>> looks = List.of(this::uv, this::git, this::containers);
        try (var threads = Executors.newFixedThreadPool(looks.size())) {
            return looks.stream().map(look -> CompletableFuture.supplyAsync(look, threads)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private ToolStatus uv() {
        var tool = new UvTool(path, folders, versions);
        UvTool.Found found = tool.find();
        if (found.program() != null) {
            return new ToolStatus("uv", "uv", found.program(), found.version(), null, "");
        }
        @Nullable
        Problem problem =
                found.passedOver().isEmpty() ? null : found.passedOver().getFirst();
        return new ToolStatus(
                "uv",
                "uv",
                null,
                null,
                problem,
                "Slipway fetches uv " + tool.fetchedVersion() + " from the package index when it is first needed.");
    }

    private ToolStatus git() {
        for (Path program : path.all("git")) {
            @Nullable String version = versions.of(program, "--version");
            if (version != null) {
                return new ToolStatus("git", "Git", program, version, null, "");
            }
        }
        return new ToolStatus(
                "git",
                "Git",
                null,
                null,
                null,
                "Only requirements that name a Git repository need it; get it from https://git-scm.com/downloads.");
    }

    private ToolStatus containers() {
        return Stream.of("docker", "podman")
                .flatMap(name -> engine(name).stream())
                .sorted((one, other) -> Boolean.compare(other.usable(), one.usable()))
                .findFirst()
                .orElse(new ToolStatus(
                        "docker",
                        "Docker or Podman",
                        null,
                        null,
                        null,
                        "Only container images need it; get it from https://docs.docker.com/get-docker."));
    }

    private Optional<ToolStatus> engine(String name) {
        String title = name.equals("docker") ? "Docker" : "Podman";
        return path.all(name).stream().findFirst().map(program -> {
            @Nullable String version = versions.of(program, "--version");
            boolean answers = versions.output(program, "info", "--format", "{{.OSType}}") != null
                    || versions.output(program, "info", "--format", "{{.Host.OS}}") != null;
            @Nullable
            Problem problem = answers
                    ? null
                    : Problem.warning(Topic.ENVIRONMENT, title + " is installed, but its engine does not answer.")
                            .so("Container images cannot be built or tried.");
            return new ToolStatus(
                    name, title, program, version, problem, answers ? "" : "Start " + title + ", then look again.");
        });
    }
}
