package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a notebook, its data and its model, and no Python file: from there to artifacts in one command. */
class ANotebookIsShippedAtOnceTest {
    private static final String TOKEN = "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789";

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void aNotebookWithDataAndAModel() throws IOException {
        assumeThat(Host.current().interpreters().usable())
                .as("a Python on this machine")
                .isNotEmpty();
        root = Files.createDirectories(temp.resolve("房价 study"));
        Files.writeString(root.resolve("House prices v2.ipynb"), """
                {"nbformat": 4, "nbformat_minor": 5,
                 "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
                 "cells": [
                  {"cell_type": "markdown", "metadata": {}, "id": "a", "source": ["# Houses"]},
                  {"cell_type": "code", "metadata": {}, "id": "b", "execution_count": 1,
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": ["token %s\\n"]}],
                   "source": ["!pip install tabulate\\n", "%%matplotlib inline\\n", "import json, pickle\\n",
                              "from tabulate import tabulate"]},
                  {"cell_type": "code", "metadata": {}, "id": "c", "execution_count": 2, "outputs": [],
                   "source": ["rows = json.load(open('data/houses.json'))\\n",
                              "model = pickle.load(open('model.pkl', 'rb'))\\n",
                              "print(tabulate([(r['name'], model['base'] + r['rooms'] * model['room']) for r in rows]))"]}
                 ]}
                """.formatted(TOKEN));
        Files.createDirectories(root.resolve("data"));
        Files.writeString(
                root.resolve("data/houses.json"),
                "[{\"name\": \"quay\", \"rooms\": 3}, {\"name\": \"mole\", \"rooms\": 5}]");
        // pickle.dumps({"base": 100, "room": 20}, 0)
        Files.writeString(root.resolve("model.pkl"), "(dp0\nVbase\np1\nI100\nsVroom\np2\nI20\ns.");
    }

    @Test
    void thePlanShowsThePackageAndTouchesNothing() throws IOException {
        var before = bytes();

        JsonNode plan =
                Console.run("plan", root, "--only", "wheel,zip", "--json").json();

        JsonNode write = step(plan, "write");
        assertThat(write.path("title").asText()).isEqualTo("Turn the notebook into a package");
        assertThat(write.path("changes").findValuesAsText("file"))
                .containsExactlyInAnyOrder(
                        "pyproject.toml",
                        "fangjia_study/House_prices_v2.py",
                        "fangjia_study/__init__.py",
                        "fangjia_study/__main__.py",
                        "fangjia_study/_data.py",
                        "fangjia_study/data/houses.json",
                        "fangjia_study/model.pkl");
        assertThat(write.toString()).doesNotContain(TOKEN).contains("\\\"tabulate\\\"");
        assertThat(step(plan, "wheel.try.run").path("command").toString()).contains("\"-m\",\"fangjia_study\"");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void whatStandsInTheFolderIsNotTouched() throws IOException {
        Files.writeString(root.resolve("helpers.py"), "def rooms(row):\n    return row['rooms']\n");
        JsonNode plan = Console.run("plan", root, "--only", "wheel", "--start", "House prices v2.ipynb", "--json")
                .json();

        for (JsonNode change : step(plan, "write").path("changes")) {
            assertThat(root.resolve(change.path("file").asText())).doesNotExist();
        }
        assertThat(step(plan, "write").path("changes").findValuesAsText("file"))
                .contains("fangjia_study/helpers.py", "fangjia_study/House_prices_v2.py");
    }

    @Test
    void anImageStillRunsTheNotebookItself() {
        JsonNode plan =
                Console.run("plan", root, "--only", "dockerfile", "--json").json();

        assertThat(plan.path("steps").toString())
                .doesNotContain("Turn the notebook into a package")
                .doesNotContain("fangjia_study/__main__.py");
    }

    @Test
    void aNotebookThatIsNoPythonIsRefused() throws IOException {
        Files.writeString(
                root.resolve("House prices v2.ipynb"),
                "{\"nbformat\": 4, \"metadata\": {}, \"cells\": [{\"cell_type\": \"code\", \"source\": [\"x = (1,\"]}]}");

        Console console = Console.run("ship", root, "--only", "wheel");

        assertThat(console.exitCode()).isNotZero();
        assertThat(console.err()).contains("House prices v2.ipynb is no Python").contains("->");
        assertThat(root.resolve("pyproject.toml")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void wheelAndZipAreVerifiedAndHoldNoOutput() throws Exception {
        assumeThat(Host.current().index().lookUp("tabulate").toString())
                .as("the index answers")
                .contains("tabulate");
        byte[] notebook = Files.readAllBytes(root.resolve("House prices v2.ipynb"));
        assertThat(Console.run("init", root).exitCode()).isZero();

        Console console = Console.run("ship", root, "--only", "wheel,zip,sdist");

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out()).contains("quay  160").contains("mole  200");
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        assertThat(result.path("artifacts")).hasSize(3).allSatisfy(artifact -> {
            assertThat(artifact.path("verified").asBoolean()).isTrue();
            assertThat(text(root.resolve(artifact.path("path").asText()))).doesNotContain(TOKEN);
        });
        assertThat(root.resolve("House prices v2.ipynb")).hasBinaryContent(notebook);
        Profile profile = ProfileFile.open(root.resolve("slipway.json")).profile();
        assertThat(profile.start()).isNull();
        assertThat(profile.kind()).isNull();

        Console again = Console.run("ship", root, "--only", "wheel");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("The command fangjia-study runs from another folder");

        Console back = Console.run("undo", root);
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(root.resolve("fangjia_study")).doesNotExist();
        assertThat(root.resolve("pyproject.toml")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void theExecutableRunsWithoutPython() throws Exception {
        assumeThat(Host.current().index().lookUp("pyinstaller").toString())
                .as("the index answers")
                .contains("pyinstaller");

        Console console = Console.run("ship", root, "--only", "executable");

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out()).contains("quay  160");
    }

    private static JsonNode step(JsonNode plan, String id) {
        for (JsonNode step : plan.path("steps")) {
            if (step.path("id").asText().equals(id)) {
                return step;
            }
        }
        throw new AssertionError(id + " is not in " + plan);
    }

    private TreeMap<String, String> bytes() throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private static String text(Path archive) throws IOException {
        if (archive.toString().endsWith(".tar.gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
