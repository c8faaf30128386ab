package dev.slipway.run;

import com.fasterxml.jackson.core.JacksonException;
import dev.slipway.plan.Action;
import dev.slipway.platform.FolderTree;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.NotebookOutputs;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that are ours: copied, delivered, removed.
 *
 * @param root the project, which together with all above it is never removed
 */
record OwnFiles(Path root) {

    /** Makes the folder hold exactly these files, notebooks without their outputs. Files that are there already are not written again. */
    void mirror(Action.Mirror mirror) throws IOException {
        Set<Path> wanted = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (String name : mirror.files()) {
            Path target = mirror.to().resolve(name).normalize();
            if (!target.startsWith(mirror.to()) || target.equals(mirror.to())) {
                throw failed(
                        "The file " + name + " does not lie in " + mirror.from() + ".",
                        "Choose files of the project only.");
            }
            wanted.add(target);
            for (Path up = target.getParent(); up != null && folders.add(up); up = up.getParent()) {}
        }
        removeOthers(mirror.to(), wanted, folders);
        for (String name : mirror.files()) {
            Path source = mirror.from().resolve(name);
            if (!Files.isRegularFile(source)) {
                throw failed("The file " + source + " is not there any more.", "Scan the folder again.");
            }
            Path target = mirror.to().resolve(name).normalize();
            if (name.endsWith(".ipynb")) {
                copyNotebook(source, target);
            } else {
                copy(source, target);
            }
        }
    }

    private void removeOthers(Path folder, Set<Path> wanted, Set<Path> folders) throws IOException {
        if (Files.isSymbolicLink(folder) || (exists(folder) && !Files.isDirectory(folder))) {
            Files.delete(folder);
        }
        Files.createDirectories(folder);
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && folders.contains(entry)) {
                removeOthers(entry, wanted, folders);
            } else if (!wanted.contains(entry) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                remove(entry);
            }
        }
    }

    /** Removes a folder with all that is in it, links without what they point to. */
    void remove(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        if (root.toAbsolutePath().normalize().startsWith(whole)) {
            throw failed(
                    "The folder " + folder + " holds the project and is not removed.",
                    "Choose another folder for the output.");
        }
        FolderTree.delete(folder);
    }

    /** Copies the one file that matches; it appears whole or not at all. A folder comes file by file. */
    void deliver(Action.Deliver deliver) throws IOException {
        Path made = only(deliver.folder(), deliver.glob());
        Files.createDirectories(deliver.to());
        Path target = deliver.to().resolve(made.getFileName());
        if (Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
            copyFolder(made, target);
            return;
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            remove(target);
        }
        copy(made, target);
    }

    private void copyFolder(Path made, Path target) throws IOException {
        remove(target);
        Files.walkFileTree(made, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(made.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        target.resolve(made.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The one file in a folder whose name matches. */
    static Path only(Path folder, String glob) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream =
                    Files.newDirectoryStream(folder, file -> matcher.matches(file.getFileName()))) {
                stream.forEach(found::add);
            }
        }
        if (found.size() != 1) {
            throw failed(
                    found.isEmpty()
                            ? "No file " + glob + " was made in " + folder + "."
                            : "More than one file " + glob + " lies in " + folder + ".",
                    "Remove the folder, then ship again.");
        }
        return found.getFirst();
    }

    /** What running it left behind stays here; so does a notebook that cannot be read, for nobody knows what it shows. */
    private static void copyNotebook(Path source, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling("."));
        Path fresh = target.resolveSibling(".slipway-copy-" + target.getFileName());
        try {
            NotebookOutputs.strip(source, fresh);
            if (!Files.isRegularFile(target) || Files.mismatch(fresh, target) >= 0) {
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (JacksonException e) {
            Files.deleteIfExists(target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        if (Files.isRegularFile(target) && Files.mismatch(source, target) < 0) {
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        Path fresh = target.resolveSibling(".slipway-copy-" + target.getFileName());
        try {
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static ShipException failed(String cause, String advice) {
        return new ShipException(
                ShipException.Kind.FAILED, Problem.error(Topic.SHIP, cause).advise(advice));
    }
}
