package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, with real tools and the real index. */
@Tag("slow")
class SamplesAreShippedTest {
    @TempDir
    private Path temp;

    @BeforeAll
    static void pythonAndTheIndexAreThere() {
        Host host = Host.current();
        assumeThat(host.interpreters().usable()).as("a Python on this machine").isNotEmpty();
        assumeThat(host.index().lookUp("tabulate").toString())
                .as("the index answers")
                .contains("tabulate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv", "pip"})
    void pinsThatTheUsualPythonCannotMeet(String engine) throws Exception {
        assumeThat(Host.current().interpreters().minors())
                .as("a Python that fits")
                .containsAnyOf("3.8", "3.9", "3.10");
        Path folder = temp.resolve("房价 & co");
        Sample.MLM_DEMO.copyTo(folder);

        Console console = Console.run("ship", folder, "--json", "--engine", engine);

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("dist/slipway-result.json")));
        assertThat(result.path("engine").asText()).isEqualTo(engine);
        assertThat(result.path("python").asText()).matches("3\\.(8|9|10)\\..*");
        assertThat(result.path("artifacts")).hasSize(2).allSatisfy(artifact -> {
            assertThat(artifact.path("verified").asBoolean()).isTrue();
            assertThat(artifact.path("checks").toString()).contains("predicted price: ");
            Path file = folder.resolve(artifact.path("path").asText());
            assertThat(Files.size(file)).isEqualTo(artifact.path("bytes").asLong());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))))
                    .isEqualTo(artifact.path("sha256").asText());
        });
        assertThat(folder.resolve("build")).doesNotExist();
        assertThat(folder.resolve("mlm_demo.egg-info")).doesNotExist();
    }

    @Test
    void aBareScriptGetsAPackagingFileAndIsShipped() throws IOException {
        Path folder = temp.resolve("日志 log");
        Sample.SHIP_LOG.copyTo(folder);
        byte[] script = Files.readAllBytes(folder.resolve("report.py"));

        Console console = Console.run("ship", folder);

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out()).contains("last in: Godwit, 2024-03-21");
        assertThat(Files.readString(folder.resolve("pyproject.toml")))
                .contains("python-dateutil")
                .contains("tabulate");
        assertThat(folder.resolve("report.py")).hasBinaryContent(script);
    }

    @Test
    void nothingChangedMeansNothingIsMadeAgain() throws IOException {
        Sample.TIDE_TABLE.copyTo(temp);
        Console first = Console.run("ship", temp, "--json");
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();

        Console again = Console.run("ship", temp, "--json");

        assertThat(again.exitCode()).isZero();
        assertThat(states(again, "skipped")).isGreaterThan(8);
        assertThat(again.events())
                .noneMatch(event -> event.path("event").asText().equals("output"));
        assertThat(artifact(again)).isEqualTo(artifact(first));

        Path source = temp.resolve("src/tides/moon.py");
        Files.writeString(source, Files.readString(source) + "\n# changed\n");
        Console changed = Console.run("ship", temp, "--json", "--only", "wheel");
        assertThat(changed.exitCode()).isZero();
        assertThat(changed.events())
                .anyMatch(event -> event.path("id").asText().equals("environment")
                        && event.path("state").asText().equals("skipped"))
                .anyMatch(event -> event.path("id").asText().equals("wheel.build")
                        && event.path("state").asText().equals("done"));
    }

    @Test
    void aWheelThatLacksItsDataIsNotHandedOver() throws IOException {
        Sample.MLM_DEMO.copyTo(temp);
        Files.writeString(temp.resolve("MANIFEST.in"), "include README.md\n");

        Console console = Console.run("ship", temp, "--only", "wheel");

        assertThat(console.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(console.err()).contains("regressor/data.json is not in the wheel");
        assertThat(temp.resolve("dist")).isDirectoryNotContaining("glob:**.whl");
    }

    @Test
    void aRequirementThatCannotBeMetIsNamed() throws IOException {
        Sample.TIDE_TABLE.copyTo(temp);
        Path pyproject = temp.resolve("pyproject.toml");
        Files.writeString(pyproject, Files.readString(pyproject).replace("tabulate>=0.9", "tabulate>=99"));

        Console console = Console.run("ship", temp);

        assertThat(console.exitCode()).isNotZero();
        assertThat(console.err()).contains("tabulate");
        assertThat(console.err()).contains("->");
    }

    private static long states(Console console, String state) {
        return console.events().stream()
                .filter(event -> event.path("state").asText().equals(state))
                .count();
    }

    private static List<String> artifact(Console console) {
        return console.events().stream()
                .filter(event -> event.path("event").asText().equals("artifact"))
                .map(event ->
                        event.path("id").asText() + " " + event.path("sha256").asText())
                .toList();
    }
}
