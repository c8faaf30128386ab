package dev.slipway;

import dev.slipway.platform.Platform;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether this machine can show a window. The only place that knows how platforms tell; it looks at values and starts no
 * toolkit, because a toolkit takes longer to refuse than a command takes to run.
 */
record Display(boolean available) {

    static Display ofThisMachine() {
        return of(Platform.current(), System.getenv(), System.getProperty("glass.platform", ""));
    }

    /**
     * @param platform Windows and macOS always have a display; elsewhere X11 or Wayland says so
     * @param environment the environment of this process
     * @param glass the window platform that JavaFX was told to use; {@code Headless} needs no screen
     */
    static Display of(Platform platform, Map<String, String> environment, String glass) {
        if (glass.equalsIgnoreCase("Headless")) {
            return new Display(true);
        }
        if (platform != Platform.LINUX) {
            return new Display(true);
        }
        Predicate<String> given =
                variable -> !environment.getOrDefault(variable, "").isBlank();
        return new Display(given.test("DISPLAY") || given.test("WAYLAND_DISPLAY"));
    }
}
