package dev.slipway.plan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file or folder as an input. Of a folder count all files in it by name and content, without {@code __pycache__},
 * {@code .git} and our own {@code .slipway}, which change by looking at it. Links to folders count by where they point.
 */
record FileTree(Path path, FileDigests digests) {
    private static final Set<String> LEFT_OUT = Set.of("__pycache__", ".slipway", ".git");

    String digest() throws IOException {
        if (Files.isRegularFile(path)) {
            return "file " + digests.sha256(path) + (Files.isExecutable(path) ? " x" : "");
        }
        if (!Files.isDirectory(path)) {
            return FileDigests.isThere(path) ? "neither file nor folder" : "absent";
        }
        var sum = new Sha256();
        addFolder(path, "", sum);
        return "folder " + sum.hex();
    }

    private void addFolder(Path folder, String prefix, Sha256 sum) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort((one, other) ->
                one.getFileName().toString().compareTo(other.getFileName().toString()));
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!LEFT_OUT.contains(name)) {
                addEntry(entry, prefix + name, sum);
            }
        }
    }

    private void addEntry(Path entry, String name, Sha256 sum) throws IOException {
        if (!Files.isDirectory(entry)) {
            sum.add(name).add(new FileTree(entry, digests).digest());
        } else if (Files.isSymbolicLink(entry)) {
            sum.add(name).add("-> " + Files.readSymbolicLink(entry));
        } else {
            addFolder(entry, name + "/", sum);
        }
    }
}
