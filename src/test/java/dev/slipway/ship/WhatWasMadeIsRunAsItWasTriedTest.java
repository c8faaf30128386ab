package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.verify.StartCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatWasMadeIsRunAsItWasTriedTest {
    private static final Path ROOT = Path.of("project").toAbsolutePath();

    @Test
    void theFirstWayIsTakenAndMayTakeAsLongAsItWants() {
        Plan plan = plan(tried("wheel.try.run", observed(exec("tides", "Dover"), exec("tides"))));

        RunNow run = RunNow.of(plan, "wheel", 8000, false).orElseThrow();

        Action.Exec command =
                (Action.Exec) run.plan().steps().getFirst().actions().getLast();
        assertThat(command.command()).containsExactly("tides", "Dover");
        assertThat(command.limit()).isNull();
        assertThat(run.plan().steps().getFirst().artifact()).isNull();
        assertThat(run.port()).isZero();
    }

    @Test
    void aWebAppServesOnThePortThatIsFree() {
        Action.Exec server = exec("flask", "run", "--host", "127.0.0.1", "--port", "{port}");
        Plan plan = plan(
                tried("wheel.try.run", observed(exec("python", "check.py"))),
                tried("wheel.try.serve", new Action.Serve(server, List.of("/"))));

        RunNow run = RunNow.of(plan, "wheel", 8123, false).orElseThrow();

        assertThat(run.plan().steps().getFirst().command()).containsSequence("--host", "127.0.0.1", "--port", "8123");
        assertThat(run.port()).isEqualTo(8123);
        assertThat(run.mayServeOthers()).isTrue();
    }

    @Test
    void aContainerTellsThePortInsideOfIt() {
        Action.Exec server = exec("docker", "run", "--publish", "127.0.0.1:{port}:5000", "tides:1.0");
        Plan plan = plan(tried("image.try.serve", new Action.Serve(server, List.of("/"))));

        assertThat(RunNow.of(plan, "image", 8123, false).orElseThrow().inside()).hasValue(5000);
        assertThat(RunNow.of(plan(tried("wheel.try.run", observed(exec("tides")))), "wheel", 8123, false)
                        .orElseThrow()
                        .inside())
                .isEmpty();
    }

    @Test
    void othersAreOnlyLetInWhenAPersonWantsIt() {
        Action.Exec server = new Action.Exec(
                List.of("python", "-m", "app"),
                ROOT,
                Map.of("GRADIO_SERVER_NAME", "127.0.0.1", "GRADIO_SERVER_PORT", "{port}"),
                Set.of());
        Plan plan = plan(tried("wheel.try.serve", new Action.Serve(server, List.of("/"))));

        RunNow run = RunNow.of(plan, "wheel", 8123, true).orElseThrow();

        var variables = ((Action.Exec) run.plan().steps().getFirst().actions().getLast()).environment();
        assertThat(variables)
                .containsEntry("GRADIO_SERVER_NAME", "0.0.0.0")
                .containsEntry("GRADIO_SERVER_PORT", "8123");
    }

    @Test
    void aLibraryHasNothingThatRuns() {
        Plan plan = plan(tried("wheel.try.run", observed(exec("python", "-c", StartCommand.IMPORTS, "tides"))));

        assertThat(RunNow.of(plan, "wheel", 8000, false)).isEmpty();
        assertThat(RunNow.of(plan, "sdist", 8000, false)).isEmpty();
    }

    @Test
    void anExecutableIsTakenOutOfItsSealedRoom() {
        Path room = ROOT.resolve("room");
        Action.Exec sealed = new Action.Exec(
                List.of("/bin/sh", "/room/scripts/sealed.sh", "/room", "/project", "off", "../app/tides", "Dover"),
                room.resolve("elsewhere"),
                Map.of("HOME", "/room/home", "SEALED_PATH", "/room/empty", "KEPT", "1"),
                Set.of());
        Plan plan = plan(
                tried("executable.try.run", new Action.Observe(List.of(sealed), "x", room.resolve("run.json"), false)));

        RunNow run = RunNow.of(plan, "executable", 8000, false).orElseThrow();

        Action.Exec command =
                (Action.Exec) run.plan().steps().getFirst().actions().getLast();
        assertThat(command.command())
                .containsExactly(room.resolve("app").resolve("tides").toString(), "Dover");
        assertThat(command.environment()).containsOnlyKeys("KEPT");
    }

    /** A trial begins and ends by removing the container of its name. */
    @Test
    void aTrialBesideItDoesNotTakeAPersonsContainerAway() {
        Action.Exec server =
                exec("docker", "run", "--rm", "--name", "slipway-try-serve-1f", "--publish", "{port}:8000", "tides");
        Action.Tidy tidy = new Action.Tidy(exec("docker", "rm", "--force", "slipway-try-serve-1f"));
        Plan plan = plan(Step.of("image.try.serve", "Try it")
                .does(tidy, new Action.Serve(server, List.of("/")))
                .artifact("image")
                .check("it answers")
                .build());

        List<String> words = new java.util.ArrayList<>();
        for (int port : List.of(8000, 8001)) {
            RunNow.of(plan, "image", port, false).orElseThrow().plan().steps().getFirst().actions().stream()
                    .map(action -> action instanceof Action.Tidy(Action.Exec remover) ? remover : (Action.Exec) action)
                    .forEach(exec -> words.addAll(exec.command()));
        }

        assertThat(words)
                .doesNotContain("slipway-try-serve-1f")
                .containsSequence("--name", "slipway-run-serve-1f-8000")
                .containsSequence("--force", "slipway-run-serve-1f-8000")
                .containsSequence("--name", "slipway-run-serve-1f-8001");
    }

    @Test
    void whatThePersonsOwnVariablesAndArgumentsSayStaysAsItIs() {
        Action.Exec server = new Action.Exec(
                List.of("tides-web", "--database", "127.0.0.1"), ROOT, Map.of("DATABASE_HOST", "127.0.0.1"), Set.of());
        Plan plan = plan(tried("wheel.try.serve", new Action.Serve(server, List.of("/"))));

        RunNow run = RunNow.of(plan, "wheel", 8123, true).orElseThrow();

        var exec = (Action.Exec) run.plan().steps().getFirst().actions().getLast();
        assertThat(exec.command()).containsExactly("tides-web", "--database", "127.0.0.1");
        assertThat(exec.environment()).containsEntry("DATABASE_HOST", "127.0.0.1");
        assertThat(run.mayServeOthers())
                .as("nothing of it says where to listen")
                .isFalse();
    }

    @Test
    void whatIsServedInAContainerIsPublishedForOthersToo() {
        Action.Exec server = exec("docker", "run", "--publish", "127.0.0.1:{port}:8000", "tides");
        Plan plan = plan(tried("image.try.serve", new Action.Serve(server, List.of("/"))));

        RunNow run = RunNow.of(plan, "image", 8123, true).orElseThrow();

        assertThat(run.plan().steps().getFirst().command()).contains("0.0.0.0:8123:8000");
        assertThat(run.mayServeOthers()).isTrue();
    }

    @Test
    void aProgramInAContainerHearsWhatIsTyped() {
        Plan plan = plan(tried("image.try.run", observed(exec("docker", "run", "--rm", "--network", "none", "tides"))));

        RunNow run = RunNow.of(plan, "image", 8000, false).orElseThrow();

        assertThat(run.plan().steps().getFirst().command())
                .containsExactly("docker", "run", "--interactive", "--rm", "tides");
    }

    @Test
    void djangoIsToldTheAddressAtWhichOthersCallIt() {
        Action.Exec server = exec("python", "-m", "manage", "runserver", "0.0.0.0:8123", "--noreload");

        Action.Exec told = DjangoHosts.letIn(server, List.of("192.168.7.5"));

        assertThat(told.environment()).containsEntry("SLIPWAY_HOSTS", "192.168.7.5");
        assertThat(told.command())
                .startsWith("python", "-c")
                .endsWith("manage", "runserver", "0.0.0.0:8123", "--noreload");
        assertThat(DjangoHosts.letIn(exec("python", "-m", "flask", "run"), List.of("192.168.7.5"))
                        .environment())
                .isEmpty();
    }

    private static Action.Observe observed(Action.Exec... ways) {
        return new Action.Observe(List.of(ways), "x", ROOT.resolve("run.json"), false);
    }

    private static Action.Exec exec(String... words) {
        return new Action.Exec(List.of(words), ROOT).within(Duration.ofSeconds(60));
    }

    private static Step tried(String id, Action action) {
        return Step.of(id, "Try it")
                .does(action)
                .artifact(id.substring(0, id.indexOf('.')))
                .check("it runs")
                .build();
    }

    private static Plan plan(Step... steps) {
        return new Plan(ROOT, List.of(steps), List.of());
    }
}
