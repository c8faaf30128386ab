package dev.slipway.platform;

import java.util.Locale;
import java.util.Map;

/** Whether the desktop shows how far a program is on its icon, and lets one of Java's toolkit say so. */
public final class Dock {
    private Dock() {}

    /**
     * Whether it is worth asking {@code java.awt.Taskbar}, which takes a second toolkit along: on macOS, and on Linux on desktops that
     * have Unity's launcher. On Windows that one only knows windows of its own.
     *
     * @param variables of the process
     */
    public static boolean shows(Platform platform, Map<String, String> variables) {
        return switch (platform) {
            case MACOS -> true;
            case WINDOWS -> false;
            case LINUX ->
                variables
                        .getOrDefault("XDG_CURRENT_DESKTOP", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("unity");
        };
    }
}
