package dev.slipway.gui.form;

import dev.slipway.platform.UserFolders;
import java.nio.file.Path;

/** Paths for the eye: the user's home folder is a tilde. */
public final class HomePath {
    private HomePath() {}

    public static String shown(Path path) {
        return shown(path, UserFolders.home());
    }

    static String shown(Path path, Path home) {
        if (home.getNameCount() > 0 && path.startsWith(home)) {
            Path rest = home.relativize(path);
            return rest.toString().isEmpty() ? "~" : "~" + path.getFileSystem().getSeparator() + rest;
        }
        return path.toString();
    }
}
