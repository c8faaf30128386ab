package dev.slipway.gui;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.session.Outside;
import dev.slipway.plan.Action;
import dev.slipway.platform.FileBrowser;
import dev.slipway.platform.Platform;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The desktop that the window stands on. */
final class DesktopOutside implements Outside {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Background background;
    private final Supplier<Host> host;
    private final Consumer<String> opener;

    /** @param opener opens an address with the program that the desktop has for it */
    DesktopOutside(Background background, Supplier<Host> host, Consumer<String> opener) {
        this.background = background;
        this.host = host;
        this.opener = opener;
    }

    @Override
    public void show(Path file) {
        background.run(
                () -> shown(file),
                shown -> {
                    Path folder = file.getParent();
                    if (!shown && folder != null) {
                        opener.accept(folder.toUri().toString());
                    }
                },
                problem -> LoggerFactory.getLogger(DesktopOutside.class).warn(problem.message()));
    }

    private boolean shown(Path file) {
        Platform platform = host.get().platform();
        for (List<String> way : FileBrowser.show(file, platform)) {
            Path folder = file.toAbsolutePath().getParent();
            var ended = host.get().processes().capture(new Action.Exec(way, folder == null ? file : folder), PATIENCE);
            // The explorer of Windows exits with 1 when all went well.
            if (ended.ok() || platform == Platform.WINDOWS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void browse(String address) {
        opener.accept(address);
    }
}
