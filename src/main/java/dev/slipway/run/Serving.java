package dev.slipway.run;

import dev.slipway.plan.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts a server, asks it until it answers, and ends it with all that it started. */
record Serving(ProcessRunner processes, OutputSink sink, Cancellation cancellation) {
    /** A server may load a model before it opens its port. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 150;
    /** So long a server that opened its port may go on answering that it cannot serve yet. */
    private static final Duration WARMING = Duration.ofSeconds(10);

    /** How it went. */
    sealed interface Outcome {}

    /** @param answers what came back, a line for each path */
    record Answered(String answers) implements Outcome {}

    /** A person ended it. */
    record Cancelled() implements Outcome {}

    /**
     * @param end how the program ended; null if it ran on
     * @param how what was wrong, as the end of a sentence
     * @param answers what came back before
     */
    record NotServed(@Nullable ProcessEnd end, String how, String answers) implements Outcome {}

    /** @throws dev.slipway.problem.ShipException as {@link ProcessRunner#run} */
    Outcome run(Action.Serve serve) {
        int port = FreePort.find();
        Duration limit =
                serve.server().limit() == null ? PATIENCE : serve.server().limit();
        var end = new Cancellation();
        var address = new ServedAddress(port, serve.onlyThere());
        try (Cancellation.Registration _ = cancellation.onRequest(end::request)) {
            CompletableFuture<ProcessEnd> server = start(at(serve.server(), port), address, end);
            try {
                Outcome outcome = ask(serve.paths(), server, address, limit);
                return cancellation.isRequested() ? new Cancelled() : outcome;
            } finally {
                end.request();
                await(server);
            }
        }
    }

    private CompletableFuture<ProcessEnd> start(Action.Exec exec, ServedAddress address, Cancellation end) {
        OutputSink both = (bytes, offset, length) -> {
            address.take(bytes, offset, length);
            sink.take(bytes, offset, length);
        };
        var ended = new CompletableFuture<ProcessEnd>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(processes.run(exec, both, end));
            } catch (RuntimeException | Error e) {
                ended.completeExceptionally(e);
            }
        });
        return ended;
    }

    private static ProcessEnd await(CompletableFuture<ProcessEnd> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Outcome ask(
            List<String> paths, CompletableFuture<ProcessEnd> server, ServedAddress address, Duration limit) {
        long start = System.nanoTime();
        List<String> answers = new ArrayList<>();
        try (var asking = new Asking()) {
            for (String path : paths) {
                Asking.Answer last = null;
                long opened = 0;
                while (last == null || !last.ok()) {
                    if (cancellation.isRequested()) {
                        return new Cancelled();
                    }
                    if (server.isDone()) {
                        return new NotServed(await(server), "", String.join("\n", answers));
                    }
                    Optional<Asking.Answer> answer = first(asking, address, path);
                    if (answer.isPresent()) {
                        last = answer.get();
                        opened = opened == 0 ? System.nanoTime() : opened;
                    }
                    boolean late = System.nanoTime() - start > limit.toNanos();
                    boolean broken = last != null && System.nanoTime() - opened > WARMING.toNanos();
                    if ((last == null || !last.ok()) && (late || broken || last != null && last.isFinal())) {
                        return notServed(path, last, limit, answers);
                    }
                    if (last == null || !last.ok()) {
                        pause();
                    }
                }
                answers.add("GET " + path + " answered " + last.text() + after(answers, start));
            }
        }
        return new Answered(String.join("\n", answers));
    }

    /** How long it took to the first answer, which is what a person waits for. */
    private static String after(List<String> answers, long start) {
        return answers.isEmpty()
                ? String.format(Locale.ROOT, " (%.1f s after its start)", (System.nanoTime() - start) / 1e9)
                : "";
    }

    private static Optional<Asking.Answer> first(Asking asking, ServedAddress address, String path) {
        return address.ports().stream()
                .map(port -> asking.get(port, path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Outcome notServed(String path, Asking.@Nullable Answer last, Duration limit, List<String> answers) {
        if (last == null) {
            String how = "nothing answered on its port within " + limit.toSeconds() + " seconds";
            return new NotServed(null, how, String.join("\n", answers));
        }
        answers.add("GET " + path + " answered " + last.text());
        return new NotServed(null, "GET " + path + " answered " + last.status(), String.join("\n", answers));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Action.Exec at(Action.Exec exec, int port) {
        String number = Integer.toString(port);
        Map<String, String> variables = exec.environment().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().replace(Action.Serve.PORT, number)));
        List<String> command = exec.command().stream()
                .map(word -> word.replace(Action.Serve.PORT, number))
                .toList();
        return new Action.Exec(command, exec.directory(), variables, exec.without());
    }
}
