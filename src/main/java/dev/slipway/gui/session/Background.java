package dev.slipway.gui.session;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Does work of the core away from the toolkit's thread and brings its outcome back to it. */
public final class Background {
    private final Executor work;
    private final Executor back;
    private final Duration settle;

    /**
     * @param work where work is done
     * @param back the toolkit's thread
     */
    public Background(Executor work, Executor back) {
        this(work, back, Duration.ofMillis(250));
    }

    private Background(Executor work, Executor back, Duration settle) {
        this.work = work;
        this.back = back;
        this.settle = settle;
    }

    /** Does everything at once, on the thread that asks: for tests. */
    public static Background none() {
        return new Background(Runnable::run, Runnable::run, Duration.ZERO);
    }

    /** Whether everything is done at once, on the thread that asks. */
    boolean isNone() {
        return settle.isZero();
    }

    /** Exactly one of {@code done} and {@code failed} is called, on the toolkit's thread. */
    public <T> void run(Callable<T> task, Consumer<T> done, Consumer<Problem> failed) {
        work.execute(() -> {
            try {
                T result = task.call();
                back.execute(() -> done.accept(result));
            } catch (ShipException e) {
                back.execute(() -> failed.accept(e.problem()));
            } catch (Exception e) {
                LoggerFactory.getLogger(Background.class).error("work for the window failed", e);
                back.execute(() -> failed.accept(unexpected(e)));
            }
        });
    }

    /** Waits, on a thread of the background, until a person has probably typed on, or the window has shown itself. */
    public void settle() throws InterruptedException {
        Thread.sleep(settle);
    }

    /** Waits on a thread of the background; not at all where everything is done at once. */
    public void wait(Duration time) throws InterruptedException {
        if (!settle.isZero()) {
            Thread.sleep(time);
        }
    }

    /** The toolkit's thread. */
    public void back(Runnable runnable) {
        back.execute(runnable);
    }

    private static Problem unexpected(Exception e) {
        return Problem.error(Topic.PROJECT, "Slipway met something it did not expect: " + e + ".")
                .so("Nothing of the project was changed by this.")
                .advise("The log of the program says more.");
    }
}
