package dev.slipway.profile.exchange;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A profile under another name, with all that its file holds. It stays in its folder, to which its paths are relative. */
public final class ProfileCopy {
    private ProfileCopy() {}

    /**
     * The edits that copy a profile.
     *
     * @param overwrite whether a file of the new name may go
     * @throws ShipException (BAD_INPUT) if the first is no profile, (BAD_ARGUMENT) if the name cannot be that of its copy,
     *     (CANNOT_WRITE) if there is one already
     */
    public static List<FileChange> duplicate(Path from, Path to, boolean overwrite) {
        Path target = target(from, to);
        refuseExisting(target, overwrite);
        return List.of(
                FileChange.to(target, bytes(from), "Copy " + from.getFileName() + " as " + target.getFileName()));
    }

    /** The edits that give a profile another name; throws as {@link #duplicate}. */
    public static List<FileChange> rename(Path from, Path to, boolean overwrite) {
        Path target = target(from, to);
        refuseExisting(target, overwrite);
        byte[] content = bytes(from);
        String title = "Rename " + from.getFileName() + " to " + target.getFileName();
        return List.of(
                FileChange.to(target, content, title),
                FileChange.delete(from.toAbsolutePath().normalize(), content, title));
    }

    /** Where a profile is to be written, which may be there only if it may be overwritten. */
    public static void refuseExisting(Path target, boolean overwrite) {
        if (!overwrite && Files.exists(target)) {
            throw new ShipException(
                    ShipException.Kind.CANNOT_WRITE,
                    Problem.error(Topic.PROJECT, "There is a file " + target.getFileName() + " already.")
                            .so("It was left as it is.")
                            .advise("Take another name, or say that it may be overwritten."));
        }
    }

    private static Path target(Path from, Path to) {
        Path folder = from.toAbsolutePath().normalize().getParent();
        Path target = (folder == null ? to : folder.resolve(to)).normalize();
        if (!ProfileFile.isNamed(target)) {
            target = target.resolveSibling(target.getFileName() + ".json");
        }
        if (folder != null && !folder.equals(target.getParent())) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.PROJECT, "A profile stays in the folder of its project.")
                            .so("Its paths are relative to that folder.")
                            .advise("Give a name without a folder."));
        }
        return target;
    }

    private static byte[] bytes(Path from) {
        ProfileFile.open(from).profile();
        try {
            return Files.readAllBytes(from);
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.PROJECT, "The profile " + from + " cannot be read: " + e.getMessage() + ".")
                            .advise("Look at its permissions."),
                    e);
        }
    }
}
