package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shipping again from a new process makes nothing anew. Java's immutable maps and sets iterate in another order in each process, so what is
 * written down from one, or named after one, would look changed each time; in one process nobody would notice.
 */
@Tag("slow")
class AnotherProcessFindsAllUpToDateTest {
    private static final List<String> NAMES = List.of("ebb", "flood", "neap", "slack", "spring", "surge", "swell");

    @TempDir
    private Path temp;

    @Test
    void scriptsWithFilesBesideThem() throws IOException {
        Path root = Files.createDirectories(temp.resolve("tides and 潮"));
        StringBuilder code = new StringBuilder("import six, packaging, idna, attr, toolz\n");
        for (String name : NAMES) {
            Files.writeString(root.resolve(name + ".json"), "{}");
            Files.writeString(
                    root.resolve(name + ".key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
            Files.writeString(root.resolve("of_" + name + ".py"), "import six\nNAME = '" + name + "'\n");
            code.append("import of_")
                    .append(name)
                    .append("\nopen('")
                    .append(name)
                    .append(".json').close()\n");
        }
        Files.writeString(root.resolve("app.py"), code + "print('high water')\n");
        Files.writeString(root.resolve("requirements.txt"), "six\npackaging\nidna\nattrs\ntoolz\n");
        Files.writeString(root.resolve("slipway.json"), """
                {"version": 1, "artifacts": {"wheel": {}, "sdist": {}, "zip": {}, "zipapp": {}, "dockerfile": {},
                "executable": {"form": "one-folder"}}}""");

        again(root);
    }

    @Test
    void aPackageWithItsData() throws IOException {
        Path root = temp.resolve("mlm-demo");
        dev.slipway.ship.Sample.MLM_DEMO.copyTo(root);

        again(root);
    }

    private static void again(Path root) throws IOException {
        List<String> first = made(root);
        assertThat(first).contains("wheel.build", "install");
        for (int round = 2; round < 4; round++) {
            // These are always done: they only look at what is there, and hand over what changed.
            assertThat(made(root))
                    .as("round " + round)
                    .allMatch(step -> step.endsWith(".deliver") || step.endsWith(".sbom"));
        }
    }

    /** The steps that were not up to date, by a process of its own. */
    private static List<String> made(Path root) throws IOException {
        SlipwayProcess.End end = SlipwayProcess.run(root.getParent(), Map.of(), "ship", root);
        assertThat(end.code()).as(end.output()).isZero();
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        List<String> made = new ArrayList<>();
        for (JsonNode step : result.path("steps")) {
            if (!step.path("state").asText().equals("skipped")) {
                made.add(step.path("id").asText());
            }
        }
        return made;
    }
}
