package dev.slipway.gui;

import dev.slipway.gui.session.Background;
import dev.slipway.plan.Action;
import dev.slipway.platform.Notice;
import dev.slipway.platform.Platform;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Tells the desktop that something came to its end while the window was in the background. */
final class Notification {
    /** PowerShell takes some seconds to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Background background;
    private final Supplier<Host> host;

    Notification(Background background, Supplier<Host> host) {
        this.background = background;
        this.host = host;
    }

    /** Never fails: a desktop without notifications shows none, and the window's title has to do. */
    void show(String title, String text) {
        Notice notice = Notice.of(Platform.current(), title, text);
        Path anywhere = Path.of(System.getProperty("java.io.tmpdir", "."));
        background.run(
                () -> host.get()
                        .processes()
                        .capture(new Action.Exec(notice.command(), anywhere, notice.variables(), Set.of()), PATIENCE),
                _ -> {},
                _ -> {});
    }
}
