package dev.slipway.run;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a file of our own could not be written. */
final class CannotWrite {
    private CannotWrite() {}

    static ShipException to(Path file, IOException e) {
        String reason = reason(e);
        var problem = Problem.error(Topic.SHIP, "The file " + file + " cannot be written: " + reason + ".")
                .in(file.toString(), 0, 0)
                .advise(remedy(reason));
        return new ShipException(ShipException.Kind.CANNOT_WRITE, problem, e);
    }

    /** In words that fit after a colon. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f -> words(f.getReason(), e);
            default -> words(e.getMessage(), e);
        };
    }

    private static String words(@Nullable String text, IOException e) {
        if (text == null || text.isBlank()) {
            return e.getClass().getSimpleName();
        }
        // "/path (No space left on device)" is how java.io says it.
        int open = text.lastIndexOf(" (");
        String bare = open > 0 && text.endsWith(")") ? text.substring(open + 2, text.length() - 1) : text;
        bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        boolean sentence = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
        return sentence ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare;
    }

    private static String remedy(String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) {
            return "Free some space on this disk, then ship again.";
        }
        return "Make the folder writable, or work on a copy of the project elsewhere.";
    }
}
