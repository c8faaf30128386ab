package dev.slipway.environment;

import dev.slipway.environment.InterpreterFinder.Asked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks many programs at the same time, and only those whose answer is not known yet. */
final class Inquiry {
    private static final int AT_ONCE = 8;

    private final AnswerCache cache;
    private final Function<Path, Answer> question;

    Inquiry(AnswerCache cache, Function<Path, Answer> question) {
        this.cache = cache;
        this.question = question;
    }

    /** What became of each, in their order. */
    List<Asked> ask(List<PossiblePython> programs) {
        List<PossiblePython> unknown = programs.stream()
                .filter(program -> cache.of(program.path()).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            try (var threads = Executors.newFixedThreadPool(
                    Math.min(AT_ONCE, unknown.size()),
                    Thread.ofPlatform().daemon().factory())) {
                askNow(unknown, threads);
            }
            cache.save();
        }
        return programs.stream()
                .map(program -> Verdict.of(
                        cache.of(program.path()).orElse(new Answer.None("It changes while it is looked at.")),
                        program.path(),
                        program.source()))
                .toList();
    }

    private void askNow(List<PossiblePython> programs, ExecutorService threads) {
        List<Future<?>> running = new ArrayList<>();
        for (PossiblePython program : programs) {
            running.add(threads.submit(() -> cache.put(program.path(), question.apply(program.path()))));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException _) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
