package dev.slipway.change;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One edit of one file, as data: what it held and what it shall hold.
 *
 * @param file the file, absolute
 * @param before its bytes when the edit was made up; null if it did not exist
 * @param after its bytes afterwards; null if it is deleted
 * @param title what the edit does, for a list of steps ("Set the version to 1.2")
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Bytes are compared by content below; copies of big files would cost too much.
public record FileChange(Path file, byte @Nullable [] before, byte @Nullable [] after, String title) {

    public static FileChange create(Path file, byte[] after, String title) {
        return new FileChange(file, null, after, title);
    }

    /** A new text file, in UTF-8. */
    public static FileChange create(Path file, String after, String title) {
        return create(file, after.getBytes(StandardCharsets.UTF_8), title);
    }

    public static FileChange replace(Path file, byte[] before, byte[] after, String title) {
        return new FileChange(file, before, after, title);
    }

    public static FileChange delete(Path file, byte[] before, String title) {
        return new FileChange(file, before, null, title);
    }

    /**
     * From whatever the file holds now to these bytes.
     *
     * @throws ShipException (BAD_INPUT) if the file is there and cannot be read
     */
    public static FileChange to(Path file, byte @Nullable [] after, String title) {
        return new FileChange(file, bytesOf(file), after, title);
    }

    /** Whether the file stays as it is. */
    public boolean changesNothing() {
        return Arrays.equals(before, after);
    }

    static byte @Nullable [] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.PROJECT, "The file " + file + " cannot be read: " + Reason.of(e) + ".")
                            .in(file.toString(), 0, 0)
                            .advise("Look at its permissions, or take it out of the folder."),
                    e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileChange(var otherFile, var otherBefore, var otherAfter, var otherTitle)
                && file.equals(otherFile)
                && Arrays.equals(before, otherBefore)
                && Arrays.equals(after, otherAfter)
                && title.equals(otherTitle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, Arrays.hashCode(before), Arrays.hashCode(after), title);
    }

    @Override
    public String toString() {
        return "FileChange[" + file + ", " + size(before) + " -> " + size(after) + ", " + title + "]";
    }

    private static String size(byte @Nullable [] bytes) {
        return bytes == null ? "absent" : bytes.length + " bytes";
    }
}
