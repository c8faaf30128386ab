package dev.slipway.project.folder;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.ShipException.Kind;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns away what cannot be a project, before anything in it is read. */
public final class FolderGuard {
    private FolderGuard() {}

    /**
     * The folder, absolute and without {@code ..}.
     *
     * @param home the home directory of the person
     * @throws ShipException BAD_ARGUMENT with the reason
     */
    public static Path check(Path folder, Path home) {
        Path root = folder.toAbsolutePath().normalize();
        if (Files.isRegularFile(root)) {
            throw refuse(
                    root + " is a file.",
                    "A project is a folder.",
                    "Give the folder that holds it: " + root.getParent());
        }
        if (!Files.isDirectory(root)) {
            throw refuse("There is no folder " + root + ".", "", "Check the path, or open another folder.");
        }
        Path real = real(root);
        if (real.getParent() == null) {
            throw refuse(root + " is a whole drive.", "Nothing in it was read.", "Open the folder of one project.");
        }
        Path realHome = real(home.toAbsolutePath());
        if (real.equals(realHome)) {
            throw refuse(
                    root + " is your home directory.",
                    "Nothing in it was read.",
                    "Open the folder of one project in it.");
        }
        if (realHome.startsWith(real)) {
            throw refuse(
                    root + " holds your home directory.", "Nothing in it was read.", "Open the folder of one project.");
        }
        if (!Files.isReadable(root)) {
            throw refuse(
                    "The folder " + root + " may not be read.", "", "Change its permissions, or open another folder.");
        }
        return root;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.normalize();
        }
    }

    private static ShipException refuse(String message, String consequence, @Nullable String advice) {
        Problem problem = Problem.error(Topic.PROJECT, message).so(consequence);
        return new ShipException(Kind.BAD_ARGUMENT, advice == null ? problem : problem.advise(advice));
    }
}
