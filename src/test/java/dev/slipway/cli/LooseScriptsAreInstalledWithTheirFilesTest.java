package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.profile.Profile;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.Host;
import dev.slipway.ship.ShipResult;
import dev.slipway.verify.ArchiveContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that open files beside themselves work as a wheel at the first try, and as the wheel that their sdist makes. */
@Tag("slow")
class LooseScriptsAreInstalledWithTheirFilesTest {
    @TempDir
    private Path temp;

    @BeforeAll
    static void pythonIsThere() {
        Assumptions.assumeThat(Host.current().interpreters().usable())
                .as("a Python on this machine")
                .isNotEmpty();
    }

    @Test
    void aScriptOpensItsFilesFromWhereverItIsCalled() throws IOException {
        Path folder = project(Map.of(
                "testing.py",
                "import sys, levels\nif __name__ == '__main__':\n    print(open('模型.txt').read(), levels.NOW, sys.argv[1:])\n"
                        + "    open('written.txt', 'w').write('x')\n",
                "levels.py",
                "NOW = open('data/now.txt').read().strip()\n",
                "模型.txt",
                "high",
                "data/now.txt",
                "now\n",
                ".env",
                "TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345\n"));

        ShipResult made = Shipped.once(folder, Profile.proposed());

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.checks().toString()).contains("high now []"));
        assertThat(ArchiveContents.ofZip(file(made.artifacts().getFirst())))
                .contains("app_tides/testing.py", "app_tides/模型.txt", "app_tides/data/now.txt")
                .noneMatch(name -> name.contains(".env") || name.equals("testing.py"));
        assertThat(Files.readString(folder.resolve("pyproject.toml"))).doesNotContain("app_tides");
        assertThat(made.problems().toString()).contains("is started by the command tides");

        // The packaging file that the first run wrote leads to the same.
        ShipResult again = Shipped.once(folder, Profile.proposed());
        assertThat(again.ok()).as(again.problems().toString()).isTrue();
        assertThat(again.artifacts().getFirst().sha256())
                .isEqualTo(made.artifacts().getFirst().sha256());
    }

    @Test
    void aProjectThatDoesNotSayHowItIsBuiltIsBuiltAllTheSame() throws IOException {
        Path folder = project(Map.of(
                "pyproject.toml",
                "[project]\nname = 'tide-app'\nversion = '0.1.0'\nrequires-python = '>=3.9'\ndependencies = []\n",
                "main.py",
                "import levels\nif __name__ == '__main__':\n    print(open('now.txt').read(), levels.NOW)\n",
                "levels.py",
                "NOW = 'high'\n",
                "now.txt",
                "tide:"));
        String before = Files.readString(folder.resolve("pyproject.toml"));

        ShipResult made = Shipped.once(folder, Profile.proposed());

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().getFirst().checks().toString()).contains("tide: high");
        assertThat(folder.resolve("pyproject.toml")).hasContent(before);
    }

    @Test
    void anAppInAFolderServesWithItsModelAndTemplates() throws IOException {
        Path folder = project(Map.of(
                "web/app.py",
                "from flask import Flask, render_template\nimport pickle\nmodel = pickle.load(open('model.pkl', 'rb'))\n"
                        + "app = Flask(__name__)\n@app.route('/')\ndef home():\n    return render_template('home.html', tide=model['tide'])\n"
                        + "if __name__ == '__main__':\n    app.run(debug=True)\n",
                "web/templates/home.html",
                "<title>Tide {{ tide }}</title>",
                "requirements.txt",
                "flask\n"));
        // {'tide': 'high'} in protocol 0
        Files.writeString(folder.resolve("web/model.pkl"), "(dp0\nVtide\np1\nVhigh\np2\ns.");

        ShipResult made = Shipped.once(folder, Profile.proposed());

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().toString()).contains("Tide high");
    }

    @Test
    void anAppInAPackageServesWithWhatLiesBesideThat() throws IOException {
        Path folder = project(Map.of(
                "web/__init__.py",
                "",
                "web/config.py",
                "from pathlib import Path\nTOP = Path(__file__).resolve().parent.parent\nMODEL = TOP / 'models' / 'tide.txt'\n",
                "web/main.py",
                "from flask import Flask\nfrom web.config import MODEL\napp = Flask(__name__)\nTIDE = open(MODEL).read()\n"
                        + "@app.route('/')\ndef home():\n    return 'Tide ' + TIDE\n",
                "models/tide.txt",
                "high",
                "requirements.txt",
                "flask\n"));

        ShipResult made = Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().toString()).contains("Tide high");
        ShipResult again = Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));
        assertThat(again.ok()).as(again.problems().toString()).isTrue();
    }

    @Test
    void anAppServesWhateverItsFileIsCalled() throws IOException {
        Path folder = project(Map.of(
                "服务/08 - app.py",
                "from flask import Flask\napp = Flask(__name__)\nTIDE = open('tide.txt').read()\n"
                        + "@app.route('/')\ndef home():\n    return 'Tide ' + TIDE\n",
                "服务/tide.txt",
                "high",
                "requirements.txt",
                "flask\n"));

        ShipResult made = Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().toString()).contains("Tide high");
    }

    @Test
    void aMenuThatAsksForEverHasStarted() throws IOException {
        Path folder = project(Map.of("MENU.PY", """
                import json
                print(json.load(open('stock.json')))
                while True:
                    try:
                        choice = int(input('1 list, 2 quit: '))
                    except Exception:
                        print('No number')
                """, "stock.json", "{\"tide\": \"high\"}"));

        ShipResult made = Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().getFirst().checks().toString())
                .contains("{'tide': 'high'}", "1 list, 2 quit:", "It has started and asks for input");
    }

    @Test
    void aPackageStaysAsItIs() throws IOException {
        Path folder = project(Map.of(
                "tides/__init__.py",
                "",
                "tides/__main__.py",
                "import os\nprint(open(os.path.join(os.path.dirname(__file__), 'levels.txt')).read())\n",
                "tides/levels.txt",
                "high"));

        ShipResult made = Shipped.once(folder, Profile.proposed().withArtifact("sdist", null));

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(ArchiveContents.ofZip(file(made.artifacts().getFirst())))
                .contains("tides/levels.txt")
                .noneMatch(name -> name.startsWith("app_"));
    }

    private static Path file(ArtifactResult artifact) {
        return Objects.requireNonNull(artifact.path());
    }

    private Path project(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("tides"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }
}
