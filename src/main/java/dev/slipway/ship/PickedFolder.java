package dev.slipway.ship;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.Decision;
import dev.slipway.project.Project;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder of one project among those in another folder. */
final class PickedFolder {
    private PickedFolder() {}

    /** The likeliest in a folder that only wraps others; that folder itself where the code of the likeliest opens files beside it. */
    static String likeliest(Project project) {
        String main = project.mainFolder();
        String inside = main + "/";
        boolean reachesOut = !main.isEmpty()
                && project.dataFiles().stream()
                        .filter(file -> file.decision() == Decision.INCLUDE
                                && !file.path().startsWith(inside))
                        .anyMatch(file -> file.usedBy().stream().anyMatch(place -> place.startsWith(inside)));
        return reachesOut ? "" : main;
    }

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
