package dev.slipway.ship;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder of one project among those in another folder. */
final class PickedFolder {
    private PickedFolder() {}

    /** @throws ShipException (BAD_ARGUMENT) if it is not there, or not inside */
    static Path of(Path opened, String project) {
        try {
            Path folder = opened.resolve(project.replace('\\', '/')).normalize();
            if (folder.startsWith(opened) && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException _) {
            // Told below, as any other name that is not there.
        }
        throw new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.PROJECT, "There is no project \"" + project + "\" in " + opened + ".")
                        .advise("slipway scan lists the projects of a folder."));
    }
}
