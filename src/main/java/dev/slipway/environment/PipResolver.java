package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.tool.PipCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks an interpreter's own pip which versions satisfy requirements together, without installing any. Takes pip 22.2 or newer, which
 * Python 3.7 to 3.9 had in their last releases; an older one declines.
 */
public final class PipResolver {
    private final IndexSettings index;
    private final PackageSources sources;

    PipResolver(IndexSettings index, PackageSources sources) {
        this.index = index;
        this.sources = sources;
    }

    /** The same for a project that names sources of its own. */
    public PipResolver with(PackageSources sources) {
        return new PipResolver(index, sources);
    }

    /**
     * Writes pip's installation report (pip, "Installation Report"), or prints why there is no solution.
     *
     * @param requirements the file that lists them
     */
    public Action.Exec command(Path python, Path requirements, Path report) {
        Map<String, String> variables = new HashMap<>(PipCommand.variables());
        variables.putAll(index.with(sources).pip());
        // Quiet, it would not say what contradicts what.
        variables.put("PIP_QUIET", "0");
        Path folder = requirements.toAbsolutePath().getParent();
        return new Action.Exec(
                PipCommand.pip(
                        python,
                        "install",
                        List.of(
                                "--dry-run",
                                "--ignore-installed",
                                "--report",
                                report.toString(),
                                "-r",
                                requirements.toString())),
                folder == null ? requirements : folder,
                variables,
                sources.without(PipCommand.WITHOUT));
    }
}
