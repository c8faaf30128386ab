package dev.slipway.change;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second window or process away from a project while one works on it. The system gives the lock back when the
 * process ends, however it ends.
 */
public final class ProjectLock implements AutoCloseable {
    /** Far behind the text, because Windows forbids others to read locked bytes. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of the project.
     *
     * @param root the project
     * @param holder what holds it, for the message that a second one gets: "a Slipway window", "slipway ship"
     * @throws ShipException (CANNOT_WRITE) if somebody else has it, who is named, or if the project is read-only
     */
    public static ProjectLock take(Path root, String holder) {
        var file = new SlipwayFolder(root).make().resolve("lock");
        @Nullable FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = tryLock(channel) != null;
            if (!taken) {
                throw taken(root, file);
            }
            var text = ProcessHandle.current().pid() + " " + holder + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return new ProjectLock(channel);
        } catch (IOException e) {
            taken = false;
            throw AtomicFile.cannotWrite(file, Reason.of(e), e);
        } finally {
            if (!taken) {
                close(channel);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static ShipException taken(Path root, Path file) {
        var problem = Problem.error(Topic.PROJECT, "The project " + root + " is open in " + holder(file) + ".")
                .so("Two at once could overwrite each other's edits.")
                .advise("Close the other one, or wait until it has finished.");
        return new ShipException(ShipException.Kind.CANNOT_WRITE, problem);
    }

    private static String holder(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", 2);
            if (words.length == 2) {
                return words[1] + " (process " + words[0] + ")";
            }
        } catch (IOException | RuntimeException _) {
            // Whoever it is has not yet written its name.
            return "another Slipway";
        }
        return "another Slipway";
    }

    /** Gives the lock back; the file stays, because deleting it would race with the next one. */
    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // The lock ends with the process at the latest.
                return;
            }
        }
    }
}
