package dev.slipway.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Action;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Captured;
import dev.slipway.run.FailureExplainer;
import dev.slipway.run.PlanRunner;
import dev.slipway.ship.Host;
import dev.slipway.tool.PythonHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** hadolint itself, fetched as shipping fetches it. */
@Tag("slow")
class EveryDockerfilePassesHadolintTest {
    private static final Host HOST = Host.current();

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "flask,multi-stage",
        "flask,single-stage",
        "streamlit,multi-stage",
        "script,multi-stage",
        "script,single-stage",
        "package,multi-stage",
        "package,single-stage",
        "library,multi-stage",
        "system,multi-stage",
        "system,single-stage"
    })
    void hasNothingToSay(String kind, String form) throws Exception {
        var folder = new Recipes(root);
        Recipe recipe = switch (kind) {
            case "flask" ->
                folder.with("app.py", "from flask import Flask\napp = Flask(__name__)\n")
                        .recipe(form, ImageOptions.AUTO, "flask");
            case "streamlit" ->
                folder.with("我的 app.py", "import streamlit as st\nst.title('x')\n")
                        .recipe(form, ImageOptions.AUTO, "streamlit");
            case "package" ->
                folder.with("pyproject.toml", "[project]\nname='t'\nversion='1'\n[project.scripts]\nt='t:main'\n")
                        .with("t/__init__.py", "def main(): pass\n")
                        .recipe(form, ImageOptions.AUTO, "click");
            case "library" ->
                folder.with("pyproject.toml", "[project]\nname='t'\nversion='1'\n")
                        .with("t/__init__.py", "")
                        .recipe(form, ImageOptions.AUTO);
            case "system" ->
                folder.with("a.py", "import cv2\nif __name__ == '__main__':\n    print(1)\n")
                        .recipe(
                                "3.7",
                                form,
                                ImageOptions.AUTO,
                                "opencv-python",
                                "psycopg2",
                                "x @ git+https://x.example/x");
            default ->
                folder.with("a.py", "if __name__ == '__main__':\n    print(1)\n")
                        .recipe(form, ImageOptions.AUTO);
        };
        Path file = root.resolve("Dockerfile");
        Files.writeString(file, DockerfileText.of(recipe));

        Captured said = HOST.processes()
                .capture(
                        new Action.Exec(
                                List.of(
                                        hadolint().toString(),
                                        "--no-color",
                                        "--failure-threshold",
                                        "style",
                                        "Dockerfile"),
                                root),
                        Duration.ofMinutes(1));

        assertThat(said.output() + said.errors()).isEmpty();
        assertThat(said.exitCode()).isZero();
    }

    private Path hadolint() {
        var tool = HOST.containers().hadolint();
        Optional<Path> here = tool.find();
        if (here.isPresent()) {
            return here.get();
        }
        Optional<Interpreter> python = HOST.interpreters().usable().stream()
                .filter(one -> one.hasVenv() && one.version().startsWith("3.1"))
                .findFirst();
        assumeThat(python).as("a Python that makes environments").isPresent();
        Step fetch = tool.fetch(
                new PythonHost(python.get().executable(), python.get().version()),
                HOST.engines().index().pip());
        new PlanRunner(HOST.processes(), FailureExplainer.NONE)
                .run(new Plan(root, List.of(fetch), List.of()), _ -> {}, new Cancellation());
        assumeThat(tool.find()).as("hadolint, from the index").isPresent();
        return tool.find().get();
    }
}
