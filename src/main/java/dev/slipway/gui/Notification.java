package dev.slipway.gui;

import dev.slipway.gui.session.Background;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells the desktop that something came to its end while the window was in the background: by {@code notify-send} on Linux and
 * {@code osascript} on macOS, where they are there. Elsewhere the window's title has to do, which the taskbar shows.
 */
final class Notification {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Background background;
    private final Supplier<Host> host;

    Notification(Background background, Supplier<Host> host) {
        this.background = background;
        this.host = host;
    }

    /** Never fails: a desktop without notifications shows none. */
    void show(String title, String text) {
        List<String> command = command(Platform.current(), title, text);
        if (!command.isEmpty()) {
            background.run(
                    () -> host.get()
                            .processes()
                            .capture(
                                    new Action.Exec(command, Path.of(System.getProperty("java.io.tmpdir", "."))),
                                    PATIENCE),
                    _ -> {},
                    _ -> {});
        }
    }

    /** Empty where there is no program for it. */
    static List<String> command(Platform platform, String title, String text) {
        return switch (platform) {
            case LINUX -> List.of("notify-send", "--app-name=Slipway", "--", title, text);
            case MACOS ->
                List.of(
                        "osascript",
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        title,
                        text);
            case WINDOWS -> List.of();
        };
    }
}
