package dev.slipway.tool;

import dev.slipway.plan.Step;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** uv: taken from the search path if it is new enough and works, else from the index into a private tool environment. */
public final class UvTool {
    /** The first that has {@code python install --no-bin} and all else that is asked of it. */
    static final String OLDEST = "0.8.0";

    private final SearchPath path;
    private final ToolVersions versions;
    private final PrivateTool pinned;

    /** @param path where it is looked for */
    public UvTool(SearchPath path, UserFolders folders, ToolVersions versions) {
        this(path, versions, privateUv(path, folders, PinnedRequirements.bundled("uv")));
    }

    UvTool(SearchPath path, ToolVersions versions, PrivateTool pinned) {
        this.path = path;
        this.versions = versions;
        this.pinned = pinned;
    }

    private static PrivateTool privateUv(SearchPath path, UserFolders folders, PinnedRequirements requirements) {
        return PrivateTool.in(folders.data().resolve("tools"), requirements, path.platform());
    }

    /** Where it stands now. */
    public Found find() {
        List<Problem> passedOver = new ArrayList<>();
        for (Path program : path.all("uv")) {
            @Nullable String version = versions.of(program, "--version");
            if (version == null) {
                passedOver.add(Problem.info(Topic.ENVIRONMENT, "The uv at " + program + " does not work.")
                        .so("Another one is used."));
            } else if (isTooOld(version)) {
                passedOver.add(Problem.info(
                                Topic.ENVIRONMENT,
                                "The uv at " + program + " is version " + version + ", older than " + OLDEST + ".")
                        .so("Another one is used."));
            } else {
                return new Found(program, version, passedOver);
            }
        }
        return pinned.ready()
                ? new Found(pinned.program("uv"), pinned.requirements().version(), passedOver)
                : new Found(null, null, passedOver);
    }

    /** Where it will be after {@link #fetch}. */
    public Path fetchedProgram() {
        return pinned.program("uv");
    }

    /** The version that {@link #fetch} gets. */
    public String fetchedVersion() {
        return pinned.requirements().version();
    }

    /** The step that gets it from the index; {@code index} are variables that tell pip where that is. */
    public Step fetch(PythonHost host, Map<String, String> index) {
        return pinned.step("tool.uv", "Fetch uv " + fetchedVersion(), host, index);
    }

    private static boolean isTooOld(String version) {
        @Nullable Version told = Version.tryParse(version);
        return told == null || told.compareTo(Version.parse(OLDEST)) < 0;
    }

    /**
     * What the look came to.
     *
     * @param program null if there is none that serves
     * @param version its version; null if there is none
     * @param passedOver those that do not serve, and why
     */
    public record Found(@Nullable Path program, @Nullable String version, List<Problem> passedOver) {
        public Found {
            passedOver = List.copyOf(passedOver);
        }
    }
}
