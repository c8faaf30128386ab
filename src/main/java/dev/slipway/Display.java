package dev.slipway;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether this machine can show a window. The only place that knows how platforms tell; it looks at values and starts no
 * toolkit, because a toolkit takes longer to refuse than a command takes to run.
 */
record Display(boolean available) {

    static Display ofThisMachine() {
        return of(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    /**
     * @param system the system's name as Java gives it ({@code os.name})
     * @param environment the environment of this process
     * @param glass the window platform that JavaFX was told to use; {@code Headless} needs no screen
     */
    static Display of(String system, Map<String, String> environment, String glass) {
        if (glass.equalsIgnoreCase("Headless")) {
            return new Display(true);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) {
            return new Display(true);
        }
        Predicate<String> given =
                variable -> !environment.getOrDefault(variable, "").isBlank();
        return new Display(given.test("DISPLAY") || given.test("WAYLAND_DISPLAY"));
    }
}
