package dev.slipway.change;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * {@code .slipway/} in a project: whatever may be thrown away. It ignores itself in git.
 *
 * @param root the project
 */
public record SlipwayFolder(Path root) {
    public static final String NAME = ".slipway";

    /** The folder, which need not exist. */
    public Path path() {
        return root.resolve(NAME);
    }

    /**
     * Makes the folder, and the file by which git ignores it, unless they are there.
     *
     * @return the folder
     * @throws ShipException (CANNOT_WRITE) if it cannot be made
     */
    public Path make() {
        var folder = path();
        try {
            Files.createDirectories(folder);
            var ignore = folder.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException _) {
            if (!Files.isDirectory(folder)) {
                throw AtomicFile.cannotWrite(folder, "a file of that name is in the way", null);
            }
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(folder, Reason.of(e), e);
        }
        return folder;
    }

    /**
     * A folder within it, made if need be.
     *
     * @throws ShipException (CANNOT_WRITE) if it cannot be made
     */
    public Path make(String name) {
        var inner = make().resolve(name);
        try {
            return Files.createDirectories(inner);
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(inner, Reason.of(e), e);
        }
    }
}
