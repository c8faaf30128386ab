package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frozen by the real PyInstaller and started where there is no Python. */
@Tag("slow")
class ExecutablesRunWithoutPythonTest {
    @TempDir
    private Path temp;

    @Test
    void aScriptWithDataReadsItFromTheOneFileAndWritesWhereItIsCalled() throws Exception {
        Path root = Files.createDirectories(temp.resolve("a b 日本"));
        write(root, "data/数据.txt", "tide 3.1\n");
        profile(root, "", "{\"name\": \"tides\", \"compare\": \"false\"}");
        write(
                root,
                "app.py",
                "print(open('data/数据.txt', encoding='utf-8').read().strip())\nopen('out.txt', 'w').write('done')\n");
        Console console = Console.run("ship", root);
        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        JsonNode result = result(root);
        assertThat(result.path("checks").toString()).contains("It holds ").contains("It runs with no Python on PATH");
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        ProcessBuilder program = new ProcessBuilder(root.resolve("dist/tides").toString());
        program.environment().clear();
        program.environment().putAll(Map.of("LANG", "C.UTF-8", "PYTHONUTF8", "1"));
        Process process =
                program.directory(elsewhere.toFile()).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("tide 3.1");
        assertThat(elsewhere.resolve("out.txt")).hasContent("done");
        assertThat(root.resolve("dist/tides.cdx.json")).exists();
        assertThat(root.resolve("dist/SHA256SUMS")).content().contains("  tides\n");
    }

    @Test
    void aProgramThatStartsProcessesDoesNotStartItselfOverAndOver() throws IOException {
        write(
                temp,
                "app.py",
                "import multiprocessing as mp\n\ndef work(x):\n    return x * x\n\nif __name__ == '__main__':\n"
                        + "    mp.set_start_method('spawn')\n    with mp.Pool(2) as pool:\n        print(pool.map(work, [1, 2, 3]))\n");
        profile(temp, "", "{\"form\": \"one-folder\"}");

        Console console = Console.run("ship", temp);

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out()).contains("[1, 4, 9]");
        assertThat(console.err()).contains("freeze_support");
    }

    @Test
    void aDeclaredCommandTellsItsVersionAndReadsItsPackageData() throws IOException {
        write(
                temp,
                "pyproject.toml",
                "[project]\nname = \"tides\"\nversion = \"1.2.3\"\n[project.scripts]\ntides = \"tides.cli:main\"\n"
                        + "[build-system]\nrequires = [\"setuptools>=61\"]\nbuild-backend = \"setuptools.build_meta\"\n"
                        + "[tool.setuptools.package-data]\ntides = [\"*.json\"]\n");
        write(temp, "src/tides/__init__.py", "");
        write(temp, "src/tides/t.json", "{\"m\": 3}\n");
        write(
                temp,
                "src/tides/cli.py",
                "import json\nfrom pathlib import Path\nfrom importlib.metadata import version\n\ndef main():\n"
                        + "    print(version('tides'), json.loads((Path(__file__).parent / 't.json').read_text())['m'])\n");
        profile(temp, "", "{\"form\": \"one-folder\"}");

        Console console = Console.run("ship", temp, "--only", "exe,pyz");

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out()).contains("1.2.3 3");
        assertThat(temp.resolve("dist/tides/tides")).isExecutable();
        assertThat(temp.resolve("dist/tides.pyz")).isRegularFile();
    }

    private static void profile(Path root, String more, String options) throws IOException {
        write(
                root,
                "slipway.json",
                "{\"version\": 1, " + more + "\"artifacts\": {\"executable\": " + options + "}, \"output\": \"dist\"}");
    }

    private static JsonNode result(Path root) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllBytes(root.resolve("dist/slipway-result.json")))
                .path("artifacts")
                .path(0);
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
