package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.run.RunEvent;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepResult;
import dev.slipway.ship.Json;
import dev.slipway.ship.ShipResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints events as JSON, one a line. */
final class JsonListener implements RunListener {
    private final Terminal terminal;
    private final Path root;

    JsonListener(Terminal terminal, Path root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public void on(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> started.plan().problems().forEach(this::problem);
            case RunEvent.StepStarted(Step step, var log) -> {
                ObjectNode node = event("step")
                        .put("id", step.id())
                        .put("title", step.title())
                        .put("state", "running");
                step.command().forEach(node.putArray("command")::add);
                print(node);
            }
            case RunEvent.Output(String step, byte[] bytes) ->
                print(event("output").put("id", step).put("text", new String(bytes, StandardCharsets.UTF_8)));
            case RunEvent.Progress(String step, double fraction, String text) ->
                print(event("progress")
                        .put("id", step)
                        .put("fraction", fraction)
                        .put("text", text));
            case RunEvent.StepEnded(StepResult result) -> {
                ObjectNode node = event("step");
                node.setAll(Json.step(result));
                print(node);
                Problem problem = result.problem();
                if (problem != null) {
                    problem(problem);
                }
            }
            case RunEvent.Found(Problem problem) -> problem(problem);
            case RunEvent.Finished finished -> {}
        }
    }

    void problem(Problem problem) {
        ObjectNode node = event("problem");
        node.setAll(Json.problem(problem));
        print(node);
    }

    /** What came of it: the artifacts, and the end. */
    void finished(ShipResult result) {
        result.artifacts().forEach(artifact -> {
            ObjectNode node = event("artifact");
            node.setAll(Json.artifact(artifact, root));
            print(node);
        });
        ObjectNode whole = Json.result(result, root);
        ObjectNode done = event("done").put("ok", result.ok());
        for (String field : List.of("profile", "python", "engine", "seconds")) {
            done.set(field, whole.get(field));
        }
        print(done);
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private void print(ObjectNode node) {
        terminal.json((node + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
