package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a packaging file says is checked where the folder is looked at, not only where somebody types. */
class ADeclarationIsCheckedTest {
    @TempDir
    private Path root;

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        Files.writeString(root.resolve("tides.py"), "print('tide')\n");
        Files.writeString(root.resolve("pyproject.toml"), """
                [build-system]
                requires = ["setuptools"]
                build-backend = "setuptools.build_meta"

                [project]
                name = "tides"
                version = "one"
                requires-python = ">=3.9 or so"
                license = "Apache"
                classifiers = ["Programming Language :: Pyhton"]
                urls = { Source = "tides" }
                dependencies = ["numpy >> 1"]
                """);

        assertThat(problems("scan", "--json"))
                .anyMatch(line -> line.startsWith("error pyproject.toml:7 "))
                .anyMatch(line -> line.startsWith("error pyproject.toml:8 "))
                .anyMatch(line -> line.startsWith("warning pyproject.toml:9 "))
                .anyMatch(line -> line.startsWith("warning pyproject.toml:10 "))
                .anyMatch(line -> line.startsWith("warning pyproject.toml:11 "))
                .anyMatch(line -> line.contains("pyproject.toml:12 ") && line.contains("numpy >> 1"));
        assertThat(Console.run("plan", root, "--json").json().path("steps")).isEmpty();
    }

    @Test
    void whatIsTypedTakesThePlaceOfWhatTheFileSays() throws IOException {
        Files.writeString(root.resolve("tides.py"), "print('tide')\n");
        Files.writeString(
                root.resolve("pyproject.toml"),
                "[build-system]\nrequires = ['setuptools']\nbuild-backend = 'setuptools.build_meta'\n"
                        + "[project]\nname = 'tides'\nversion = 'one'\n[tool.setuptools]\npy-modules = ['tides']\n");
        ProfileFile.fresh(root.resolve("slipway.json")).save(Profile.proposed().withMetadata("version", "1.0"));

        assertThat(problems("plan", "--json")).noneMatch(line -> line.contains("one"));
    }

    @Test
    void olderFilesMaySayWhatTheyAlwaysSaid() throws IOException {
        Files.writeString(root.resolve("tides.py"), "print('tide')\n");
        Files.writeString(root.resolve("setup.cfg"), """
                [metadata]
                name = tides
                version = 1.0
                author = G. Smith, A. Jones
                author_email = one@example.org, two@example.org
                license = BSD

                [options]
                py_modules = tides
                install_requires =
                    six>=1.9.0,<2   # later ones were never tried
                    # nothing here
                    numpy
                """);

        assertThat(problems("scan", "--json"))
                .noneMatch(line -> line.startsWith("warning") || line.startsWith("error"));
        assertThat(Console.run("scan", root, "--json").json().path("declared").findValuesAsText("requirement"))
                .containsExactly("six>=1.9.0,<2", "numpy");
    }

    private List<String> problems(String command, String option) {
        JsonNode problems = Console.run(command, root, option).json().path("problems");
        return StreamSupport.stream(problems.spliterator(), false)
                .map(problem -> problem.path("severity").asText() + " "
                        + problem.path("file").asText() + ":"
                        + problem.path("line").asText() + " "
                        + problem.path("message").asText())
                .toList();
    }
}
