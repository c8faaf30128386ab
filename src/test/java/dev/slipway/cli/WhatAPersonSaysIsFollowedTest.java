package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --project}, {@code --kind} and {@code --start} on a folder that holds three projects, as plans and as what is tried. */
class WhatAPersonSaysIsFollowedTest {
    @TempDir
    private Path root;

    @BeforeEach
    void threeProjects() throws IOException {
        assumeThat(Host.current().interpreters().usable())
                .as("a Python on this machine")
                .isNotEmpty();
        write("reports/每月.py", "import sys\nif __name__ == '__main__':\n    print('report', *sys.argv[1:])\n");
        write("reports/tables.py", "def table():\n    return []\n");
        write(
                "shop/pyproject.toml",
                "[build-system]\nrequires = ['setuptools']\nbuild-backend = 'setuptools.build_meta'\n"
                        + "[project]\nname = 'shop'\nversion = '1.0'\n[project.scripts]\nshop = 'shop.cli:main'\n");
        write("shop/shop/__init__.py", "");
        write("shop/shop/cli.py", "def main():\n    print('the shop opens')\n");
        write(
                "web site/app.py",
                "from flask import Flask\napp = Flask(__name__)\n@app.route('/')\ndef home():\n"
                        + "    return '<title>Site</title>'\nif __name__ == '__main__':\n    app.run()\n");
        write("web site/requirements.txt", "flask\n");
    }

    @Test
    void allProjectsAreListedAndTheFirstIsTaken() {
        JsonNode scan = Console.run("scan", root, "--json").json();

        assertThat(scan.path("projects").findValuesAsText("path"))
                .containsExactlyInAnyOrder("web site", "shop", "reports");
        assertThat(scan.path("projects").get(0).path("path").asText()).isEqualTo("web site");
        assertThat(trial()).isEqualTo(trial("--project", "web site"));
    }

    @ParameterizedTest
    @CsvSource({
        "web site, -m flask run",
        "shop, bin/shop",
        "shop/, bin/shop",
        "reports, -m 每月",
    })
    void thePickedOneIsTriedByItsKind(String project, String command) {
        assertThat(trial("--project", project)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({
        "web site, --kind, script, -m app",
        "web site, --kind, streamlit, test_streamlit.py app.py",
        "web site, --kind, modules, -m app",
        "web site, --start, none, sys.argv[1:]] app",
        "web site, --start, app.py, -m flask run",
        "web site, --start, web site/app.py, -m flask run",
        "web site, --start, ./app.py, -m flask run",
        "web site, --start, app:app, -m flask run",
        "shop, --start, none, sys.argv[1:]] shop",
        "shop, --start, shop/cli.py, -m shop.cli",
        "shop, --start, shop.cli, -m shop.cli",
        "shop, --start, shop.cli:main, bin/shop",
        "shop, --kind, package, bin/shop",
        "reports, --kind, package, sys.argv[1:]] tables 每月",
        "reports, --start, tables.py, -m tables",
    })
    void whatIsSaidFlowsIntoTheTrial(String project, String option, String value, String command) {
        assertThat(trial("--project", project, option, value)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({
        "web site, --kind, webapp, There is no kind of project called",
        "web site, --start, gone.py, Nothing that starts the project is called",
        "web site, --start, ../shop/shop/cli.py, Nothing that starts the project is called",
        "shop, --start, shop.cli:other, Nothing that starts the project is called",
        "reports, --kind, notebooks, Nothing in the folder can be started as notebooks",
        "nowhere, --kind, script, There is no project",
        "../.., --kind, script, There is no project",
    })
    void whatCannotBeFollowedIsRefused(String project, String option, String value, String words) {
        for (String command : List.of("plan", "ship", "init")) {
            Console console = Console.run(command, root, "--project", project, option, value);

            assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.BAD_ARGUMENTS);
            assertThat(console.err()).contains(words).contains("->");
        }
        assertThat(root.resolve("slipway.json")).doesNotExist();
        assertThat(root.resolve("web site/pyproject.toml")).doesNotExist();
    }

    @Test
    void initWritesWhatIsSaidAndPlanReadsIt() {
        Console made = Console.run("init", root, "--project", "web site", "--kind", "script", "--start", "app.py");

        assertThat(made.exitCode()).as(made.err()).isZero();
        Profile profile = ProfileFile.open(root.resolve("slipway.json")).profile();
        assertThat(profile.project()).isEqualTo("web site");
        assertThat(profile.kind()).isEqualTo("script");
        assertThat(profile.start()).isEqualTo("app.py");
        assertThat(trial()).contains("-m app").doesNotContain("flask run");
        assertThat(trial("--project", "shop", "--kind", "package", "--start", "shop"))
                .contains("bin/shop");
    }

    @Test
    void everyCommandGoesToTheProjectThatIsTaken() throws IOException {
        write("shop/shop/rates.csv", "pound,1\n");
        write("dist/slipway-result.json", "{\"artifacts\": [{\"printed\": [\"the shop opens\"]}]}");
        assertThat(Console.run("init", root, "--project", "shop").exitCode()).isZero();

        assertThat(Console.run("version", root).out()).contains("1.0");
        assertThat(Console.run("license", root, "MIT").exitCode()).isZero();
        assertThat(root.resolve("shop/LICENSE")).exists();
        assertThat(root.resolve("LICENSE")).doesNotExist();
        assertThat(Console.run("undo", root).out()).contains("Taken back");
        assertThat(root.resolve("shop/LICENSE")).doesNotExist();
        assertThat(Console.run("data", root, "--include", "shop/rates.csv").exitCode())
                .isZero();
        assertThat(Console.run("expect", root, "--record").out()).contains("the shop opens");
        Profile profile = ProfileFile.open(root.resolve("slipway.json")).profile();
        assertThat(profile.data()).containsKey("shop/rates.csv");
        assertThat(profile.agreed().expected()).containsExactly("the shop opens");
    }

    @Test
    void aPlatformInTheProfileThatThereIsNotIsTold() throws IOException {
        write("slipway.json", "{\"version\": 1, \"project\": \"reports\", \"platforms\": [\"amiga_68k\"]}");

        for (String command : List.of("scan", "plan")) {
            Console console = Console.run(command, root);

            assertThat(console.err()).as(command).contains("There is no platform \"amiga_68k\".");
            assertThat(console.exitCode()).as(command).isIn(ExitCode.DONE, ExitCode.FAILED);
        }
    }

    @Test
    void aStartThatIsGoneIsToldAndTheScansIsTaken() throws IOException {
        assertThat(Console.run("init", root, "--project", "reports", "--start", "tables.py")
                        .exitCode())
                .isZero();
        Files.delete(root.resolve("reports/tables.py"));

        Console console = Console.run("plan", root, "--only", "wheel");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("-m 每月");
        assertThat(console.err()).contains("is called \"tables.py\"").contains("What the scan found is taken");
    }

    @Test
    @Tag("slow")
    void eachIsShippedAsWhatItIsSaidToBe() throws IOException {
        assertThat(shipped("web site")).contains("The Flask app app:app answers on its port");
        assertThat(shipped("shop")).contains("The command shop runs from another folder");
        assertThat(shipped("reports", "--start", "none")).contains("import tables, 每月 works from another folder");
    }

    private List<String> shipped(String project, String... options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("ship", root, "--project", project, "--only", "wheel"));
        words.addAll(List.of(options));
        Console console = Console.run(words.toArray());
        assertThat(console.exitCode()).as(console.err()).isZero();
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        return result.at("/artifacts/0/checks").findValuesAsText("title");
    }

    /** The command that tries the wheel. */
    private String trial(Object... options) {
        List<Object> words = new ArrayList<>(List.of("plan", root, "--only", "wheel", "--json"));
        words.addAll(List.of(options));
        Console console = Console.run(words.toArray());
        assertThat(console.exitCode()).as(console.err()).isZero();
        for (JsonNode step : console.json().path("steps")) {
            if (step.path("id").asText().equals("wheel.try.run")) {
                StringBuilder command = new StringBuilder();
                step.path("command")
                        .forEach(word ->
                                command.append(word.asText().replace('\\', '/')).append(' '));
                return command.toString();
            }
        }
        return "";
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
