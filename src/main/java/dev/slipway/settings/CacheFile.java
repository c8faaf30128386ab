package dev.slipway.settings;

import dev.slipway.change.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is kept for speed. It is there whole or not at all, whoever else writes it at the same time or is killed; that it cannot be
 * kept is no loss but time.
 */
public record CacheFile(Path path) {
    /** So many digits tell all that was ever kept apart, and leave room in the path lengths of Windows. */
    private static final int DIGITS = 32;

    /**
     * The file about something.
     *
     * @param folder made when something is kept
     * @param about what tells it from all others in the folder; of any length, and not to be read from the name
     * @param ending of the name, with its dot
     */
    public static CacheFile of(Path folder, String about, String ending) {
        String digest = Digest.hex(about.getBytes(StandardCharsets.UTF_8));
        return new CacheFile(folder.resolve(digest.substring(0, DIGITS) + ending));
    }

    /** Keeps this in place of what was there; false if it cannot. */
    public boolean write(byte[] content) {
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
            Path fresh = Files.createTempFile(folder, "kept", ".new");
            try {
                Files.write(fresh, content);
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException notKept) {
            return false;
        }
    }
}
