package dev.slipway.tool;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool in an environment of its own, apart from everything of the user: made once from pinned, hash-checked distributions
 * of the index, and complete only when its mark is written, which comes last.
 *
 * @param requirements what is installed in it
 * @param layout where it lies
 */
public record PrivateTool(PinnedRequirements requirements, VenvLayout layout) {

    /** The tool in this folder of tools, under a name that tells its version. */
    public static PrivateTool in(Path tools, PinnedRequirements requirements, Platform platform) {
        Path folder = tools.resolve(requirements.name() + "-" + requirements.version());
        return new PrivateTool(requirements, new VenvLayout(platform, folder));
    }

    /** The tool for use with one interpreter: each has an environment of its own. */
    public static PrivateTool in(Path tools, PinnedRequirements requirements, Platform platform, PythonHost host) {
        // Two installations of one version may differ in what they can load.
        String which = Integer.toHexString((host.executable() + "@" + host.version()).hashCode());
        Path folder = tools.resolve(
                requirements.name() + "-" + requirements.version() + "-python" + host.minor() + "-" + which);
        return new PrivateTool(requirements, new VenvLayout(platform, folder));
    }

    /** Whether it is there and complete. */
    public boolean ready() {
        try {
            return Files.isExecutable(layout.python())
                    && Files.readString(mark()).equals(requirements.text());
        } catch (IOException _) {
            return false;
        }
    }

    /** A program of the tool, there once it is ready. */
    public Path program(String name) {
        return layout.program(name);
    }

    /**
     * The step that makes it, anew if need be.
     *
     * @param id of the step
     * @param title of the step
     * @param index variables that tell pip where the index is
     */
    public Step step(String id, String title, PythonHost host, Map<String, String> index) {
        Path folder = layout.root();
        Path listed = folder.resolve("requirements.txt");
        List<String> arguments = new ArrayList<>(List.of("--require-hashes", "--only-binary", ":all:", "--no-deps"));
        arguments.addAll(PipCommand.progress(host.version()));
        arguments.addAll(List.of("-r", listed.toString()));
        Map<String, String> variables = new HashMap<>(PipCommand.variables());
        variables.putAll(index);
        // A user's own constraints have hashes of nothing in here.
        variables.put("PIP_CONSTRAINT", "");
        return Step.of(id, title)
                .does(
                        new Action.Remove(folder),
                        new Action.Exec(
                                PipCommand.module(host.executable(), "venv", folder.toString()),
                                tools(folder),
                                Map.of(),
                                PipCommand.WITHOUT),
                        new Action.WriteOwn(listed, requirements.text()),
                        new Action.Exec(
                                PipCommand.pip(layout.python(), "install", arguments),
                                folder,
                                variables,
                                PipCommand.WITHOUT),
                        new Action.WriteOwn(mark(), requirements.text()))
                .outputs(mark())
                // It is planned only while the tool is missing; what the tool made is not stale because of that.
                .always()
                .build();
    }

    /** Not the tool's own folder, which venv makes. */
    private static Path tools(Path folder) {
        @Nullable Path above = folder.toAbsolutePath().getParent();
        return above == null ? folder : above;
    }

    private Path mark() {
        return layout.root().resolve("complete.txt");
    }
}
