package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.container.ContainerInfo;
import dev.slipway.container.EngineDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of project in a container of a real engine. */
@Tag("slow")
class ImagesAreBuiltAndAskedTest {
    private static final String FLASK = "import pickle\nfrom flask import Flask\napp = Flask(__name__)\n"
            + "tide = open('模型.txt').read()\n@app.route('/')\ndef home():\n    return '<title>Tide ' + tide + '</title>'\n";

    @TempDir
    Path temp;

    private Path root;
    private EngineDesk desk;
    private String image = "";

    @BeforeEach
    void anEngineIsThere() throws IOException {
        desk = AContainerEngine.desk();
        root = Files.createDirectories(temp.resolve("潮 tides"));
    }

    @AfterEach
    void nothingIsLeft() {
        if (!image.isEmpty()) {
            AContainerEngine.forget(desk, image);
        }
        assertThat(desk.containers(true))
                .extracting(ContainerInfo::name)
                .noneMatch(name -> name.startsWith("slipway-try-"));
    }

    @Test
    void aWebAppAnswersFromOutsideIsHealthyAndEndsWhenTold() throws Exception {
        write("app.py", FLASK);
        write("模型.txt", "high");
        write("requirements.txt", "flask\n");
        write("key.pem", "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n");

        JsonNode made = ship(0);

        assertThat(made.path("verified").asBoolean()).isTrue();
        assertThat(made.path("sha256").asText()).hasSize(64);
        assertThat(made.path("bytes").asLong()).isGreaterThan(10_000_000);
        assertThat(made.path("checks").toString())
                .contains("GET / answered 200, text/html: Tide high")
                .contains("It runs as user 10001:10001, not as root")
                .contains("It has a health check");
        String inside = desk.ask(desk.engine()
                .exec(
                        root,
                        "run",
                        "--rm",
                        "--network",
                        "none",
                        "--entrypoint",
                        "sh",
                        image,
                        "-c",
                        "ls /app; command -v gcc cc make pip; id -u; touch /app/written"));
        assertThat(inside)
                .contains("模型.txt")
                .contains("10001")
                .doesNotContain("key.pem")
                .doesNotContain("gcc");

        String name = "slipway-test-web";
        try {
            desk.ask(desk.engine().exec(root, "run", "--detach", "--name", name, "--health-interval", "1s", image));
            assertThat(within(Duration.ofSeconds(60), name, "healthy")).isTrue();
            Instant told = Instant.now();
            desk.ask(desk.commands().stop(List.of(name)));
            // An engine kills after ten seconds what does not hear it.
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(9));
        } finally {
            desk.ask(desk.commands().remove(List.of(name), true));
        }
    }

    @Test
    void anAsgiAppAnswers() throws IOException {
        write(
                "main.py",
                "from fastapi import FastAPI\napi = FastAPI()\n@api.get('/')\ndef tide():\n    return {'tide': 3}\n");

        assertThat(ship(0).path("checks").toString()).contains("{\\\"tide\\\":3}");
    }

    @Test
    void aMenuThatAsksForEverHasStarted() throws IOException {
        write("menu.py", """
                while True:
                    try:
                        choice = int(input('1 list, 2 quit: '))
                    except Exception:
                        print('No number')
                """);

        assertThat(ship(0).path("checks").toString()).contains("1 list, 2 quit:", "It has started and asks for input");
    }

    @Test
    void aScriptRunsWithTheArgumentsOfTheProfileAndIsComparedAndSaved() throws IOException {
        write(
                "report.py",
                "import sys, tabulate\nprint('got', sys.argv[1:], open('d.txt').read())\n"
                        + "if __name__ == '__main__':\n    pass\n");
        write("d.txt", "data");
        write(
                "slipway.json",
                "{\"version\": 1, \"arguments\": [\"--at\", \"noon\"], \"expected\": [\"got ['--at', '...'] data\"], \"artifacts\":"
                        + " {\"image\": {\"tag\": \"slipway-test/report:7\", \"compare-stages\": \"true\", \"save\": \"true\"}}}");

        JsonNode made = ship(0);

        assertThat(image).isEqualTo("slipway-test/report:7");
        assertThat(made.path("checks").toString())
                .contains("got ['--at', 'noon'] data")
                .contains("It prints what is expected")
                .contains("in a single stage it would be");
        assertThat(root.resolve("dist/slipway-test-report-7.tar")).isNotEmptyFile();
        assertThat(desk.images()).noneMatch(one -> one.tag().equals("slipway-single-stage"));
    }

    @Test
    void anAppThatAnswersSomethingElseThanExpectedIsNotHandedOver() throws IOException {
        write("app.py", FLASK);
        write("模型.txt", "low");
        write("requirements.txt", "flask\n");
        write(
                "slipway.json",
                "{\"version\": 1, \"expected\": [\"GET / answered 200, text/html: Tide high\"], \"artifacts\": {\"image\": {}}}");

        JsonNode made = ship(1);

        assertThat(made.path("verified").asBoolean()).isFalse();
        assertThat(made.path("checks").toString())
                .contains("-GET / answered 200, text/html: Tide high\\n+GET / answered 200, text/html: Tide low");
    }

    @Test
    void aCommandIsInstalledFromTheWheelThatWasBuilt() throws IOException {
        write(
                "pyproject.toml",
                "[build-system]\nrequires=['hatchling']\nbuild-backend='hatchling.build'\n"
                        + "[project]\nname='Tide_Tool'\nversion='1.0+x.1'\ndependencies=['click']\n[project.scripts]\ntide='tide_tool:main'\n");
        write(
                "src/tide_tool/__init__.py",
                "import click\n@click.command()\n@click.option('--at', default='noon')\ndef main(at):\n    click.echo('tide at ' + at)\n");

        JsonNode made = ship(0);

        assertThat(image).isEqualTo("tide-tool:1.0-x.1");
        assertThat(made.path("checks").toString()).contains("tide at noon");
        assertThat(root.resolve(".slipway/build/image/context/.wheel")).isDirectoryContaining("glob:**.whl");
    }

    @Test
    void anAppThatListensOnItsOwnLoopbackDoesNotPass() throws IOException {
        write(
                "app.py",
                "import http.server\nhttp.server.HTTPServer(('127.0.0.1', 8000), http.server.SimpleHTTPRequestHandler).serve_forever()\n");
        write(
                "Dockerfile",
                "FROM python:3.11-slim-bookworm\nCOPY app.py /\nEXPOSE 8000\nCMD [\"timeout\", \"20\", \"python\", \"/app.py\"]\n");
        write("main.py", "from flask import Flask\napp = Flask(__name__)\n");
        write("requirements.txt", "flask\n");

        JsonNode made = ship(1);

        assertThat(made.path("verified").asBoolean()).isFalse();
        assertThat(Files.readString(root.resolve("Dockerfile"))).startsWith("FROM python:3.11-slim-bookworm\nCOPY");
    }

    @Test
    void whatOnlyFailsInAContainerIsNamed() throws IOException {
        write("report.py", "if __name__ == '__main__':\n    open('/data.txt', 'w')\n");

        JsonNode made = ship(1);

        assertThat(made.path("verified").asBoolean()).isFalse();
        assertThat(Files.readString(root.resolve("dist/slipway-result.json")))
                .contains("The program may not write /data.txt in the container.");
    }

    @Test
    void theDockerfileIsShownAsADiffBeforeItIsWritten() throws Exception {
        write("app.py", "if __name__ == '__main__':\n    print(1)\n");

        var plan = Console.run("plan", root, "--json", "--only", "dockerfile", "--python", AContainerEngine.PYTHON);

        assertThat(plan.json().toString()).contains("dockerfile.write").contains("+FROM python:3.11-slim-bookworm");
        assertThat(root.resolve("Dockerfile")).doesNotExist();
    }

    @Test
    void anExecutableRunsInAnImageWithoutPython() throws IOException {
        write(
                "report.py",
                "import sys\nif __name__ == '__main__':\n    print('tides', open('d.txt').read(), sys.version_info[:2])\n");
        write("d.txt", "are high");
        write(
                "slipway.json",
                "{\"version\": 1, \"artifacts\": {\"dockerfile\": {\"form\": \"executable\"}, \"image\": {}}}");

        JsonNode made = ship(0);

        assertThat(made.path("checks").toString()).contains("tides are high (3, 11)");
        assertThat(Files.readString(root.resolve("Dockerfile"))).contains("FROM debian:bookworm-slim");
        assertThat(root.resolve("dist")).isDirectoryContaining("glob:**tides*");
    }

    private JsonNode ship(int code) throws IOException {
        Console console =
                Console.run("ship", root, "--json", "--only", "dockerfile,image", "--python", AContainerEngine.PYTHON);
        assertThat(console.exitCode()).as(console.out() + console.err()).isEqualTo(code);
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        for (JsonNode artifact : result.path("artifacts")) {
            if (artifact.path("id").asText().equals("image")) {
                image = artifact.path("path").asText("");
                image = image.equals("null") ? "" : image;
                return artifact;
            }
        }
        throw new AssertionError("no image in " + result);
    }

    private boolean within(Duration atMost, String name, String status) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (Instant.now().isBefore(end)) {
            if (desk.containers(true).stream()
                    .anyMatch(one -> one.name().equals(name) && one.status().contains("(" + status + ")"))) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
