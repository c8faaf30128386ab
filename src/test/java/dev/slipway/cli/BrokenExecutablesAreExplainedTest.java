package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.run.Cancellation;
import dev.slipway.ship.Host;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.ShipResult;
import dev.slipway.ship.Shipping;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    static Stream<Arguments> broken() {
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

        ShipResult failed = ship(folder, profile);

        assertThat(failed.ok()).as(what).isFalse();
        Problem problem = failed.steps().stream()
                .map(step -> step.problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(problem.message()).as(what).contains(says);
        assertThat(Objects.requireNonNull(problem.remedy()).fix()).as(what).isEqualTo(fix);

        ShipResult mended = ship(folder, Fixes.apply(profile, fix));

        assertThat(mended.ok()).as(what + ": " + mended.problems()).isTrue();
    }

    @Test
    void aProgramThatFailsFromItsSourcesAsWellHasItsOwnFault() throws IOException {
        Path folder = project(Map.of("app.py", "import json\nprint(json.loads('{'))\n"));

        ShipResult failed = ship(folder, profile(Map.of()));

        assertThat(failed.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("fails from its sources as well"));
    }

    private Path project(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("proj é 1"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
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

    private static ShipResult ship(Path folder, Profile profile) {
        Workspace workspace = Workspace.open(folder, Host.current());
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, profile);
        var engine = workspace.engine(profile, pythons);
        var plan = workspace.planner(survey, profile, pythons, engine, null).ship(Set.of());
        Shipping shipping =
                Shipping.of(plan, profile, workspace.folders(profile, null).output(), pythons, engine);
        return workspace.ship(shipping, _ -> {}, new Cancellation());
    }
}
