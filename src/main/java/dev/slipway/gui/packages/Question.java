package dev.slipway.gui.packages;

import dev.slipway.gui.session.Background;
import dev.slipway.problem.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Something that is looked up in the background: only the answer to what was asked last counts. Used on the toolkit's thread. */
final class Question {
    private final Background background;
    private long last;

    Question(Background background) {
        this.background = background;
    }

    /** Asks anew: what was asked before is answered in vain. */
    <T> void ask(Callable<T> work, Consumer<T> answered, Consumer<Problem> refused) {
        long asked = ++last;
        background.run(
                work,
                answer -> {
                    if (asked == last) {
                        answered.accept(answer);
                    }
                },
                problem -> {
                    if (asked == last) {
                        refused.accept(problem);
                    }
                });
    }

    /** Waits for no answer any more. */
    void giveUp() {
        last++;
    }
}
