package dev.slipway.gui.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.session.Background;
import dev.slipway.gui.theme.Texts;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADeadDriveHoldsNothingUpTest {
    @TempDir
    private Path home;

    @Test
    void recentsAreShownWhileAFolderDoesNotAnswer() throws Exception {
        var folders = new UserFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data"));
        var recents = new Recents(folders.config());
        Path dead = Path.of("/dead/drive");
        recents.add(recent(home, "here"));
        recents.add(recent(home.resolve("gone"), "gone"));
        recents.add(recent(dead, "dead"));
        var never = new CountDownLatch(1);
        var toolkit = Executors.newSingleThreadExecutor();
        var work =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        var model = new StartModel(
                Texts.of(Locale.ENGLISH), new Background(work, toolkit), folders, () -> null, home, path -> {
                    if (path.equals(dead)) {
                        await(never);
                    }
                    return path.equals(home);
                });

        toolkit.submit(model::refresh).get();
        until(() -> onToolkit(toolkit, () -> presences(model)).size() == 3);
        assertThat(onToolkit(toolkit, () -> presences(model)).getFirst())
                .as("asked, and shown as if it were there")
                .isEqualTo(StartModel.Presence.ASKED);

        until(() -> onToolkit(toolkit, () -> presences(model))
                .equals(List.of(StartModel.Presence.SILENT, StartModel.Presence.GONE, StartModel.Presence.THERE)));
        never.countDown();
        toolkit.shutdown();
    }

    private static List<StartModel.Presence> presences(StartModel model) {
        return model.all().stream().map(StartModel.Item::presence).toList();
    }

    private static <T> T onToolkit(ExecutorService toolkit, Callable<T> ask) {
        try {
            return toolkit.submit(ask).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier holds) throws InterruptedException, TimeoutException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException();
            }
            Thread.sleep(20);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean _ = latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Recent recent(Path path, String name) {
        return new Recent(path, name, "script", Instant.now(), "", false, null);
    }
}
