package dev.slipway.change;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file so that at every moment, even if the process is killed, it holds all of the old or all of the new bytes:
 * through a temporary file in the same folder, moved into place.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes the file; makes its folders if need be, keeps its permissions, writes through symbolic links.
     *
     * @throws ShipException (CANNOT_WRITE) if it cannot be written; the old file is then untouched
     */
    public static void write(Path file, byte[] content) {
        @Nullable Path temporary = null;
        try {
            var target = LinkTarget.of(file);
            refuseReadOnly(target);
            var folder = folderOf(target);
            Files.createDirectories(folder);
            TemporaryName.sweep(folder);
            temporary = folder.resolve(TemporaryName.next());
            fill(temporary, content);
            copyPermissions(target, temporary);
            move(temporary, target);
            temporary = null;
            flushFolder(folder);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ShipException said) {
                throw said;
            }
            throw cannotWrite(file, Reason.of(e), e);
        } finally {
            if (temporary != null) {
                discard(temporary);
            }
        }
    }

    /**
     * Deletes the file; nothing happens if it is not there.
     *
     * @throws ShipException (CANNOT_WRITE) if it cannot be deleted
     */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw cannotWrite(file, Reason.of(e), e);
        }
    }

    static ShipException cannotWrite(Path file, String reason, @Nullable Exception cause) {
        var problem = Problem.error(Topic.PROJECT, "The file " + file + " cannot be written: " + reason + ".")
                .in(file.toString(), 0, 0)
                .so("It is as it was before.")
                .advise(Reason.remedy(reason));
        return new ShipException(ShipException.Kind.CANNOT_WRITE, problem, cause);
    }

    /** A move would replace even a file that its owner has locked against writing, which is not what that person asked for. */
    private static void refuseReadOnly(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (Files.isDirectory(target)) {
            throw cannotWrite(target, "a folder of that name is in the way", null);
        }
        var posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        boolean locked = !Files.isWritable(target)
                || (posix != null && noneMayWrite(posix.readAttributes().permissions()));
        if (locked) {
            throw cannotWrite(target, "it is read-only", null);
        }
    }

    private static boolean noneMayWrite(Set<PosixFilePermission> permissions) {
        var writers = EnumSet.of(
                PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        writers.retainAll(permissions);
        return writers.isEmpty();
    }

    private static void fill(Path temporary, byte[] content) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void copyPermissions(Path target, Path temporary) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        var old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        var fresh = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (old == null || fresh == null) {
            return;
        }
        var attributes = old.readAttributes();
        fresh.setPermissions(attributes.permissions());
        var own = fresh.readAttributes();
        try {
            if (!own.group().equals(attributes.group())) {
                fresh.setGroup(attributes.group());
            }
            if (!own.owner().equals(attributes.owner())) {
                fresh.setOwner(attributes.owner());
            }
            fresh.setPermissions(attributes.permissions());
        } catch (IOException _) {
            // Only root may give files away; the permissions are kept all the same.
            return;
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the move itself last through a power cut, where a folder can be opened at all. */
    private static void flushFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | RuntimeException _) {
            // Windows cannot open folders and needs no such thing.
            return;
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            // The next write in this folder sweeps it up.
            return;
        }
    }

    private static Path folderOf(Path target) {
        var parent = target.toAbsolutePath().getParent();
        return parent == null ? target : parent;
    }
}
