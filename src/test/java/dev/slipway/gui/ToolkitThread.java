package dev.slipway.gui;

import dev.slipway.gui.theme.Theme;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.text.Text;

/** The thread of the toolkit on the Headless platform, as tests use it. */
public final class ToolkitThread {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private ToolkitThread() {}

    /** Starts the toolkit, once for all tests of this process. */
    public static synchronized void start() throws InterruptedException {
        if (STARTED.getCount() > 0) {
            Locale here = Locale.getDefault();
            // The face for Chinese characters is chosen by it, once.
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            start(() -> new Text("一").getLayoutBounds());
            Locale.setDefault(here);
        }
    }

    /** The same for a benchmark of memory, without the face for Chinese characters, which a window in English does not load. */
    static synchronized void startInEnglish() throws InterruptedException {
        start(() -> {});
    }

    private static void start(Runnable more) throws InterruptedException {
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Theme.install();
            more.run();
            STARTED.countDown();
        });
        STARTED.await();
    }

    /** Does something there and waits for what it gives. */
    public static <T> T get(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets some frames pass, so that what was changed is laid out. */
    public static void frames(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            get(() -> true);
            Thread.sleep(40);
        }
    }
}
