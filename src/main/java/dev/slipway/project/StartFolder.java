package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;

/**
 * The folder in which a script is started: its own, unless it names its data as they are seen from the top of the project, as somebody
 * does who always types {@code streamlit run app/main.py}.
 */
public final class StartFolder {
    private StartFolder() {}

    /** Relative to the root with {@code /}; empty for the root. */
    public static String of(Project project, EntryPoint start) {
        String own = RelativePath.folderOf(start.file());
        if (own.isEmpty()) {
            return "";
        }
        String text = text(project, start.file());
        boolean above = false;
        for (DataFile file : project.dataFiles()) {
            boolean used = file.usedBy().stream().anyMatch(place -> place.startsWith(start.file() + ":"));
            String inside = file.path().startsWith(own + "/") ? file.path().substring(own.length() + 1) : null;
            if (used && inside != null && names(text, inside)) {
                return own;
            }
            above |= used && names(text, file.path());
        }
        return above ? "" : own;
    }

    private static boolean names(String text, String path) {
        return text.contains("\"" + path + "\"")
                || text.contains("'" + path + "'")
                || text.contains("\"./" + path + "\"")
                || text.contains("'./" + path + "'");
    }

    private static String text(Project project, String file) {
        try {
            return Files.readString(project.root().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }
}
