package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stand-ins of version tools, told once a folder: there is one for each name of each Python behind them. */
final class Shims {
    private final Map<Folder, List<Path>> found = new LinkedHashMap<>();

    private record Folder(@Nullable Path path, String tool) {}

    void add(Path shim, String tool) {
        found.computeIfAbsent(new Folder(shim.getParent(), tool), _ -> new ArrayList<>())
                .add(shim);
    }

    List<Skipped> skipped() {
        return found.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Skipped told(Folder folder, List<Path> shims) {
        @Nullable Path path = folder.path();
        if (path == null || shims.size() == 1) {
            return new Skipped(
                    shims.getFirst(),
                    "It is a shim of " + folder.tool() + ", which chooses a Python by the folder it is called in;"
                            + " the Pythons behind it are listed by themselves.");
        }
        return new Skipped(
                path,
                shims.size() + " programs in it are shims of " + folder.tool() + ", which choose a Python by the folder"
                        + " they are called in; the Pythons behind them are listed by themselves.");
    }
}
