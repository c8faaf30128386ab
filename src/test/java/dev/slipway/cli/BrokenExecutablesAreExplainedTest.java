package dev.slipway.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Host;
import dev.slipway.ship.ShipResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that PyInstaller freezes without a word and that fail when they are run: each is named, and its remedy mends it. */
@Tag("slow")
class BrokenExecutablesAreExplainedTest {
    @TempDir
    private Path temp;

    @BeforeAll
    static void pythonAndTheIndexAreThere() {
        Host host = Host.current();
        assumeThat(host.interpreters().usable()).as("a Python on this machine").isNotEmpty();
        assumeThat(host.index().lookUp("pyinstaller").toString())
                .as("the index answers")
                .contains("pyinstaller");
    }

    /** All, or with {@code -Dbroken=WORDS} those whose description holds these words. */
    static Stream<Arguments> broken() {
        String words = System.getProperty("broken", "");
        return all().filter(one -> String.valueOf(one.get()[0]).contains(words));
    }

    private static Stream<Arguments> all() {
        return Stream.of(
                broken(
                        "a module imported by a name that is made up",
                        Map.of(
                                "app.py",
                                "import importlib\nprint(importlib.import_module('_'.join(['plug', 'in'])).NAME)\n",
                                "plug_in.py",
                                "NAME = 'found'\n"),
                        Map.of(),
                        "lacks the module plug_in",
                        new Fix.AddToOption("executable", "hidden-imports", "plug_in")),
                broken(
                        "a file whose name is made up",
                        Map.of(
                                "app.py",
                                "print(open('_'.join(['rates', 'eu']) + '.txt').read())\n",
                                "rates_eu.txt",
                                "1.1\n"),
                        Map.of(),
                        "lacks the file rates_eu.txt",
                        new Fix.IncludeData("rates_eu.txt")),
                broken(
                        "a module that was left out",
                        Map.of("app.py", "import json\nprint(json.dumps([1]))\n"),
                        Map.of("excludes", "json"),
                        "was left out",
                        new Fix.DropFromOption("executable", "excludes", "json")),
                broken(
                        "the source of a function",
                        Map.of(
                                "app.py",
                                "import inspect\nimport steps\nprint(inspect.getsource(steps.first))\n",
                                "steps.py",
                                "def first():\n    return 1\n"),
                        Map.of(),
                        "reads its own source",
                        new Fix.AddToOption("executable", "sources", "app,steps")),
                broken(
                        "files of a library",
                        Map.of(
                                "app.py",
                                "from better_profanity import profanity\nprint(profanity.contains_profanity('tide'))\n",
                                "requirements.txt",
                                "better-profanity==0.7.0\n"),
                        Map.of(),
                        "lacks the file better_profanity/",
                        new Fix.AddToOption("executable", "collect", "better_profanity")),
                broken(
                        "a module that only a packed model names",
                        Map.of(
                                "app.py",
                                "import base64, pickle\nprint(pickle.loads(base64.b64decode(open('model.b64').read())).level)\n",
                                "shapes.py",
                                "class Tide:\n    level = 'high'\n",
                                "model.b64",
                                Base64.getEncoder().encodeToString("cshapes\nTide\n.".getBytes(US_ASCII))),
                        Map.of(),
                        "lacks the module shapes",
                        new Fix.AddToOption("executable", "hidden-imports", "shapes")),
                broken(
                        "a variable that is not set",
                        Map.of("app.py", "import os\nprint(os.environ['TIDE_PLACE'])\n"),
                        Map.of(),
                        "wants the variable TIDE_PLACE",
                        new Fix.AddToOption("executable", "variables", "TIDE_PLACE=1")),
                broken(
                        "a file of a package, opened from where the program is called",
                        Map.of(
                                "app.py",
                                "import tides\nprint(open('tides/levels.txt').read())\n",
                                "tides/__init__.py",
                                "",
                                "tides/levels.txt",
                                "high\n"),
                        Map.of("folder", "here"),
                        "in the folder that it is called from",
                        new Fix.SetOption("executable", "folder", "bundle")),
                broken(
                        "a template whose name is made up, in a folder that Flask does not look into by itself",
                        Map.of(
                                "app.py",
                                "from flask import Flask, render_template\napp = Flask(__name__, template_folder='_'.join(['in', 'german']))\n"
                                        + "@app.route('/')\ndef home():\n    return render_template('_'.join(['home', 'de']) + '.html')\n",
                                "in_german/home_de.html",
                                "<title>Flut</title>",
                                "requirements.txt",
                                "flask\n"),
                        Map.of(),
                        "lacks the file home_de.html",
                        new Fix.IncludeData("in_german/home_de.html")),
                broken(
                        "processes of a program whose own spec does not call freeze_support",
                        Map.of(
                                "app.py",
                                "import multiprocessing as mp, os, sys\n"
                                        // A brake of its own: the eighth generation starts none, 511 in all at most.
                                        + "depth = int(os.environ.get('TIDE_DEPTH', '0'))\n"
                                        + "os.environ['TIDE_DEPTH'] = str(depth + 1)\n"
                                        + "if depth > 8:\n    sys.exit(3)\n"
                                        + "def work():\n    print('worked', flush=True)\n"
                                        + "if __name__ == '__main__':\n    mp.set_start_method('spawn')\n"
                                        + "    one = mp.Process(target=work)\n    one.start()\n    one.join()\n    sys.exit(one.exitcode)\n",
                                "app.spec",
                                "a = Analysis([os.path.join(os.environ['SLIPWAY_SOURCES'], 'app.py')])\n"
                                        + "COLLECT(EXE(PYZ(a.pure), a.scripts, [], exclude_binaries=True, name='app'),"
                                        + " a.binaries, a.datas, name='app')\n"),
                        Map.of("spec", "kept", "name", "app"),
                        "starts itself over and over",
                        new Fix.SetOption("executable", "spec", "generated")),
                broken(
                        "metadata of a distribution that a requirement brings along",
                        Map.of(
                                "app.py",
                                "import importlib.metadata, flask\nprint(importlib.metadata.version(''.join(['jin', 'ja2'])))\n",
                                "requirements.txt",
                                "flask\n"),
                        Map.of(),
                        "lacks the metadata of jinja2",
                        new Fix.AddToOption("executable", "metadata", "jinja2")),
                broken(
                        "static files whose folder is made up",
                        Map.of(
                                "app.py",
                                "import os\nfrom flask import Flask, send_from_directory\nFOLDER = os.path.abspath('_'.join(['look', 'and', 'feel']))\n"
                                        + "app = Flask(__name__, static_folder=None)\n@app.route('/')\ndef home():\n"
                                        + "    return open(os.path.join(FOLDER, '_'.join(['tide', 'wide']) + '.css')).read()\n",
                                "look_and_feel/tide_wide.css",
                                "body { color: navy }",
                                "requirements.txt",
                                "flask\n"),
                        Map.of(),
                        "lacks the file look_and_feel/tide_wide.css",
                        new Fix.IncludeData("look_and_feel/tide_wide.css")),
                broken(
                        "sys.stdout None in a windowed program",
                        Map.of(
                                "app.py",
                                "import sys\nsys.stdout.write('tide')\nsys.stdout.flush()\n",
                                "app.spec",
                                // As Windows leaves a windowed program, which this system does not by itself.
                                "start = os.path.join(workpath, 'windowed.py')\nos.makedirs(workpath, exist_ok=True)\n"
                                        + "open(start, 'w').write('import sys; sys.stdout = None')\n"
                                        + "a = Analysis([os.path.join(os.environ['SLIPWAY_SOURCES'], 'app.py')], runtime_hooks=[start])\n"
                                        + "COLLECT(EXE(PYZ(a.pure), a.scripts, [], exclude_binaries=True, name='app', console=False),"
                                        + " a.binaries, a.datas, name='app')\n"),
                        Map.of("spec", "kept", "name", "app", "window", "windowed"),
                        "A windowed program has nowhere to print to",
                        new Fix.SetOption("executable", "spec", "generated")),
                broken(
                        "a kept spec that is out of date",
                        Map.of(
                                "app.py",
                                "print(1)\n",
                                "app.spec",
                                "a = Analysis(['app.py'], datas=[(os.path.join(SPECPATH, 'gone.txt'), '.')])\n"),
                        Map.of("spec", "kept", "name", "app"),
                        "gone.txt",
                        new Fix.SetOption("executable", "spec", "generated")));
    }

    private static Arguments broken(
            String what, Map<String, String> files, Map<String, String> options, String says, Fix fix) {
        return Arguments.of(what, files, options, says, fix);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isNamedAndItsRemedyMendsIt(
            String what, Map<String, String> files, Map<String, String> options, String says, Fix fix)
            throws IOException {
        Path folder = project(files);
        Profile profile = profile(options);

        ShipResult failed = Shipped.once(folder, profile);

        assertThat(failed.ok()).as(what).isFalse();
        Problem problem = failed.steps().stream()
                .map(step -> step.problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(problem.message()).as(what).contains(says);
        assertThat(Objects.requireNonNull(problem.remedy()).fix()).as(what).isEqualTo(fix);

        ShipResult mended = Shipped.once(folder, Fixes.apply(profile, fix));

        assertThat(mended.ok()).as(what + ": " + mended.problems()).isTrue();
    }

    @Test
    void aProgramThatFailsFromItsSourcesAsWellHasItsOwnFault() throws IOException {
        Path folder = project(Map.of("app.py", "import json\nprint(json.loads('{'))\n"));

        ShipResult failed = Shipped.once(folder, profile(Map.of()));

        assertThat(failed.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("fails from its sources as well"));
    }

    /** As most tutorials have it; PyInstaller starts every script as if it lay at the top. */
    @Test
    void aScriptInAFolderFindsTheDataBesideThatFolderByItsOwnPath() throws IOException {
        Path folder = project(Map.of(
                "src/main.py",
                "import os\nROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\n"
                        + "import levels\nprint(open(os.path.join(ROOT, 'data', 'tide.txt')).read(), levels.NOW)\n",
                "src/levels.py",
                "NOW = 'now'\n",
                "data/tide.txt",
                "high"));

        ShipResult made = Shipped.once(folder, profile(Map.of()));

        assertThat(made.ok()).as(made.problems().toString()).isTrue();
        assertThat(made.artifacts().toString()).contains("high now");
    }

    private Path project(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("proj é 1"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static Profile profile(Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put("form", "one-folder");
        return Profile.proposed()
                .withArtifact("wheel", null)
                .withArtifact("sdist", null)
                .withArtifact("executable", all);
    }
}
