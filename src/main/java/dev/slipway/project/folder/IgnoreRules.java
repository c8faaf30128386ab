package dev.slipway.project.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * What git leaves out, by the {@code .gitignore} of a folder and those of the folders above it.
 *
 * @param folder where the rules stand, relative to the root; empty for the root, else it ends in {@code /}
 * @param rules of that folder
 * @param above the rules of the nearest folder above that has some
 */
record IgnoreRules(
        String folder, IgnoreNode rules, @Nullable IgnoreRules above) {

    /** The rules in this file; those above if it cannot be read. */
    static @Nullable IgnoreRules read(Path file, String folder, @Nullable IgnoreRules above) {
        IgnoreNode node = new IgnoreNode();
        try (InputStream in = Files.newInputStream(file)) {
            node.parse(in);
        } catch (IOException | RuntimeException e) {
            return above; // Rules that cannot be read leave nothing out.
        }
        return node.getRules().isEmpty() ? above : new IgnoreRules(folder, node, above);
    }

    /** Whether git leaves this out. The nearest rules decide, as git does it. */
    boolean ignores(String path, boolean isFolder) {
        for (IgnoreRules level = this; level != null; level = level.above) {
            Boolean answer = level.rules.checkIgnored(path.substring(level.folder.length()), isFolder);
            if (answer != null) {
                return answer;
            }
        }
        return false;
    }
}
