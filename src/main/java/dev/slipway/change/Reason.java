package dev.slipway.change;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an exception of the file system means, in words that fit after a colon. */
final class Reason {
    private Reason() {}

    static String of(Exception e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "the folder is not there";
            case NotDirectoryException _ -> "a part of the path is not a folder";
            case FileSystemLoopException _ -> "its symbolic links go in a circle";
            case ReadOnlyFileSystemException _ -> "the file system is read-only";
            case FileSystemException f -> words(f.getReason());
            case IOException i -> words(i.getMessage());
            default -> words(e.getMessage());
        };
    }

    /** What a person can do about it. */
    static String remedy(String reason) {
        var lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) {
            return "Free some space on this disk, then try again.";
        }
        if (lower.contains("read-only")) {
            return "Make the file and its folder writable, or work on a copy of the project elsewhere.";
        }
        if (lower.contains("permission")) {
            return "Change the permissions of the file and its folder, or work on a copy that is yours.";
        }
        if (lower.contains("being used")) {
            return "Close the program that holds the file open, then try again.";
        }
        return "Look at the folder and the disk, then try again.";
    }

    private static String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "the system gave no reason";
        }
        var first = text.strip();
        while (first.endsWith(".")) {
            first = first.substring(0, first.length() - 1);
        }
        boolean sentence =
                first.length() > 1 && Character.isUpperCase(first.charAt(0)) && Character.isLowerCase(first.charAt(1));
        return sentence ? Character.toLowerCase(first.charAt(0)) + first.substring(1) : first;
    }
}
