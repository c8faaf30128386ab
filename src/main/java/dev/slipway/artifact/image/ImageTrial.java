package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.FreezeOptions;
import dev.slipway.container.ContainerEngine;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.verify.ExpectedOutput;
import dev.slipway.verify.StartCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries an image as those who get it will: commands without a network, web apps over the port that they publish, which tells more than a
 * question from inside. Containers are named, and removed however the trial ends.
 */
record ImageTrial(
        Shipment shipment,
        ContainerEngine engine,
        Recipe recipe,
        Optional<Existing> existing,
        String tag,
        Path digest) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration ANSWERS = Duration.ofMinutes(3);
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final String LOADS = """
            import sys
            try:
                from streamlit.testing.v1 import AppTest
            except ImportError:
                print("This Streamlit is too old to run its script apart from its server.")
                sys.exit(0)
            app = AppTest.from_file(sys.argv[1], default_timeout=240).run()
            for one in app.exception:
                print("Traceback (most recent call last):")
                print("\\n".join(one.stack_trace))
                print("%s: %s" % (getattr(one.proto, "type", "Exception"), one.message))
            sys.exit(1 if app.exception else 0)
            """;

    List<Step> steps(String built) {
        List<Step> steps = new ArrayList<>();
        Optional<EntryPoint> start = shipment.subject().entryPoint();
        EntryKind kind = start.map(EntryPoint::kind).orElse(null);
        boolean python = existing.isEmpty() && recipe.executable() == null;
        if (kind == EntryKind.STREAMLIT && python) {
            String file = recipe.place().file(start.get().file());
            steps.add(step("run", "Run the app in a container", built, "The Streamlit app runs without an exception")
                    .does(run(
                            "run", List.of("--network", "none", "--entrypoint", "python"), List.of("-c", LOADS, file)))
                    .build());
        } else if (kind == EntryKind.DJANGO && python) {
            String file = recipe.place().file(start.get().file());
            steps.add(step("run", "Check the site in a container", built, "manage.py check finds nothing wrong")
                    .does(run("run", List.of("--network", "none", "--entrypoint", "python"), List.of(file, "check")))
                    .build());
        }
        int port = existing.map(own -> own.port(recipe.startup().port()))
                .orElse(recipe.startup().port());
        if (recipe.startup().serves() && port > 0) {
            steps.add(serve(steps.isEmpty() ? built : steps.getLast().id(), port));
        } else {
            steps.add(program(built, kind));
        }
        String tried = steps.getLast().id();
        boolean runs = kind != null || existing.isPresent();
        ExpectedOutput.step(ImageOptions.IMAGE, shipment.subject().expected(), tried, record(tried))
                .filter(_ -> runs)
                .ifPresent(steps::add);
        return steps;
    }

    private Step program(String built, @Nullable EntryKind kind) {
        StartCommand.Arguments arguments = shipment.subject().arguments();
        boolean takes = existing.isPresent() || !recipe.startup().entrypoint().isEmpty();
        if (kind == null && existing.isEmpty()) {
            return imports(built);
        }
        List<List<String>> ways = takes ? ways(arguments) : List.of(List.of());
        List<Action.Exec> commands = ways.stream()
                .map(words -> container("run", List.of("--interactive", "--network", "none"), words)
                        .within(LIMIT))
                .toList();
        return step("run", "Run a container of it, without a network", built, "A container of " + tag + " runs")
                .does(
                        new Action.Tidy(remover("run")),
                        new Action.Observe(commands, TRACEBACK, record("image.try.run"), false))
                .outputs(record("image.try.run"))
                .build();
    }

    /** As elsewhere: a program that declines what nobody chose is asked for its help. */
    private static List<List<String>> ways(StartCommand.Arguments arguments) {
        if (arguments.chosen()) {
            return List.of(arguments.words());
        }
        return Stream.of(arguments.words(), List.of("--help"), List.<String>of())
                .distinct()
                .toList();
    }

    private Step imports(String built) {
        List<String> modules = shipment.start() instanceof StartCommand.Import(List<String> all) ? all : List.of();
        String code = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]";
        List<String> words =
                Stream.concat(Stream.of("-c", code), modules.stream()).toList();
        return step(
                        "run",
                        "Import it in a container",
                        built,
                        "import " + String.join(", ", modules) + " works in a container")
                .does(run("run", List.of("--network", "none", "--entrypoint", "python"), words))
                .build();
    }

    /** Asked over the published port, so an app that only listens on the container's own loopback does not pass. */
    private Step serve(String after, int port) {
        List<String> options = List.of("--publish", "127.0.0.1:" + Action.Serve.PORT + ":" + port);
        Action.Exec server = container("serve", options, List.of()).within(ANSWERS);
        return step(
                        "serve",
                        "Start a container of it and ask it on its published port",
                        after,
                        "It answers on port " + port + " from outside of the container")
                .does(
                        new Action.Tidy(remover("serve")),
                        new Action.Serve(server, paths(), true, record("image.try.serve")))
                .outputs(record("image.try.serve"))
                .explains(lines -> ImageFailures.explain(lines).or(() -> silent(lines, port)))
                .build();
    }

    /** A server that runs, says nothing wrong and is not heard: it listens inside of the container only, or on another port. */
    private Optional<Problem> silent(List<String> lines, int port) {
        if (lines.stream().anyMatch(line -> line.contains(TRACEBACK) || line.contains("rror:"))) {
            return Optional.empty();
        }
        Problem problem = Problem.error(
                        Topic.SHIP, "Nothing answers on port " + port + " from outside of the container.")
                .so("The program listens on 127.0.0.1 there, which is the container's own, or on another port.");
        return Optional.of(
                existing.isPresent()
                        ? problem.fix(
                                "Replace the Dockerfile by Slipway's",
                                new Fix.SetOption(
                                        ImageOptions.DOCKERFILE, ImageOptions.EXISTING.id(), ImageOptions.REPLACE))
                        : problem.advise("Let it listen on 0.0.0.0, and on the port that the variable PORT names."));
    }

    private List<String> paths() {
        String health = recipe.startup().health();
        return existing.isPresent() || health.equals("/") ? List.of("/") : List.of("/", health);
    }

    private List<Action> run(String which, List<String> options, List<String> words) {
        return List.of(
                new Action.Tidy(remover(which)),
                container(which, options, words).within(LIMIT));
    }

    private Step.Builder step(String which, String title, String needs, String check) {
        return Step.of("image.try." + which, title)
                .needs(needs)
                .inputs(digest)
                .artifact(ImageOptions.IMAGE)
                .check(check)
                .explains(ImageFailures::explain);
    }

    private Action.Exec container(String which, List<String> options, List<String> words) {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "--name", name(which)));
        command.addAll(options);
        FreezeOptions.variables(ImageOptions.listed(shipment, ImageOptions.IMAGE, ImageOptions.VARIABLES))
                .forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.add(tag);
        command.addAll(words);
        return engine.exec(folder(), command);
    }

    private Action.Exec remover(String which) {
        return engine.exec(folder(), "rm", "--force", name(which));
    }

    private Path record(String step) {
        return folder().resolve(step + ".json");
    }

    private Path folder() {
        return shipment.folders().trial(ImageOptions.IMAGE);
    }

    private String name(String which) {
        return ContainerName.tried(which, shipment.folders().root());
    }
}
