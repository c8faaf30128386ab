package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits by chance, one after the other, over files of every layout: after each, validate-pyproject accepts the file if it accepted the one
 * before, tomllib reads the wanted value back, and all other values and comments are as they were. More files are taken from
 * {@code -Dproject.samples=FOLDER}.
 */
@Tag("slow")
class RandomEditsPassTheValidatorsTest {
    private static final int ROUNDS = 5;
    private static final int EDITS = 12;

    private static final String JUDGE = """
            import json, sys, tomllib
            from validate_pyproject import api, errors
            validate = api.Validator()
            def valid(text):
                try:
                    validate(tomllib.loads(text.lstrip("\\ufeff")))
                    return ""
                except errors.ValidationError as e:
                    return e.summary
            def gone(tree, path):
                for key in path[:-1]:
                    tree = tree.get(key, {}) if isinstance(tree, dict) else {}
                if isinstance(tree, dict):
                    tree.pop(path[-1], None)
            def bare(value):
                if isinstance(value, dict):
                    kept = {k: bare(v) for k, v in value.items()}
                    return {k: v for k, v in kept.items() if v != {}}
                return value
            bad, refused, known = [], 0, {}
            def asked(text):
                if text not in known:
                    known[text] = valid(text)
                return known[text]
            for line in open(sys.argv[1], encoding="utf-8"):
                case = json.loads(line)
                before, after = (case[k].replace("\\r\\n", "\\n") for k in ("before", "after"))
                old, new = (tomllib.loads(t.lstrip("\\ufeff")) for t in (before, after))
                if case["wanted"] is not None:
                    value = new
                    for key in case["paths"][0]:
                        value = value.get(key, {})
                    if value != case["wanted"]:
                        bad.append(["value", case["paths"][0], value, case["wanted"]])
                for path in case["paths"]:
                    gone(old, path)
                    gone(new, path)
                if bare(old) != bare(new):
                    bad.append(["rest", case["paths"], before, after])
                if asked(before) == "" and asked(after) != "":
                    bad.append(["invalid", case["paths"], asked(after), after])
                for comment in before.splitlines():
                    if comment.startswith("#") and comment not in after:
                        bad.append(["comment", comment, after])
            print(json.dumps(bad[:5], indent=1) if bad else "none")
            """;

    @TempDir
    Path folder;

    @Test
    void eachEditIsReadBackAndNothingElseChanges() throws IOException {
        var tools = PackagingTools.installed();
        var lines = new ArrayList<String>();
        var refused = new ArrayList<String>();
        var json = new ObjectMapper();
        int tried = 0;
        for (var start : corpus()) {
            for (int round = 0; round < ROUNDS; round++) {
                var chance = new RandomEdits(start.hashCode() * 31L + round);
                var text = new String(Files.readAllBytes(start), StandardCharsets.UTF_8);
                var ends = round % 2 == 0 || text.contains("\r") ? text : text.replace("\n", "\r\n");
                var file = PyprojectFile.of(ends.getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < EDITS && file.style() == PyprojectFile.Style.PROJECT; i++) {
                    var edit = chance.next(file);
                    tried++;
                    try {
                        var next = edit.change().apply(file);
                        lines.add(json.writeValueAsString(RandomEdits.told(
                                edit, file.document().text(), next.document().text())));
                        if (file.document().text().contains("\r\n")) {
                            assertThat(next.document().text().replace("\r\n", ""))
                                    .doesNotContain("\n", "\r");
                        }
                        file = next;
                    } catch (ShipException e) {
                        // A whole project in one inline table is refused rather than laid out anew.
                        boolean inline = String.valueOf(start.getFileName()).equals("odd.toml");
                        if (!inline
                                && !e.problem().message().contains("is dynamic")
                                && !e.problem().message().contains("as a table")) {
                            refused.add(start.getFileName() + " " + edit.path().getFirst() + ": "
                                    + e.problem().message());
                        }
                    }
                }
            }
        }
        Files.write(folder.resolve("cases"), lines);
        Files.writeString(folder.resolve("judge.py"), JUDGE);
        var judged = tools.python(folder, "judge.py", "cases");
        assertThat(judged.output().strip()).isEqualTo("none");
        assertThat(tried).isGreaterThan(300);
        assertThat(refused.size())
                .as(() -> String.join("\n", refused.stream().distinct().toList()))
                .isLessThan(tried / 20);
    }

    @Test
    void wheelsOfSomeOfThemPassTwine() throws IOException {
        var tools = PackagingTools.installed();
        int seed = 0;
        for (var backend : List.of(Backend.HATCHLING, Backend.SETUPTOOLS, Backend.FLIT, Backend.PDM)) {
            var root = Files.createDirectory(folder.resolve(backend.id()));
            Files.createDirectories(root.resolve("docs"));
            Files.createDirectories(root.resolve("pkg"));
            Files.writeString(root.resolve("pkg/__init__.py"), "\"\"\"x\"\"\"\n__version__ = '1'\n");
            Files.writeString(root.resolve("README.md"), "# r\n");
            Files.writeString(root.resolve("docs/about.rst"), "About\n=====\n");
            Files.writeString(root.resolve("LICENSE"), "mine\n");
            Files.createDirectories(root.resolve("doc"));
            Files.writeString(root.resolve("doc/A"), "mine\n");
            var file = PyprojectFile.of(NewPyproject.bytes(new NewProject(
                    "pkg",
                    "1.0",
                    "",
                    List.of("numpy"),
                    new NewProject.Layout.Packages(List.of("pkg")),
                    List.of(),
                    List.of(),
                    Map.of(),
                    backend,
                    "")));
            var chance = new RandomEdits(seed++);
            for (int i = 0; i < 40; i++) {
                var edit = chance.next(file);
                // flit finds the module by the name of the distribution.
                boolean name = edit.path().getFirst().equals(List.of("project", "name"));
                file = name ? file : edit.change().apply(file);
            }
            Files.write(root.resolve("pyproject.toml"), file.bytes());
            var build = tools.python(root, "-m", "build", "--no-isolation", "--wheel", "--outdir", "dist", ".");
            assertThat(build.code()).as(build.output() + file.document().text()).isZero();
            try (Stream<Path> made = Files.list(root.resolve("dist"))) {
                for (var wheel : made.toList()) {
                    var twine = tools.python(root, "-m", "twine", "check", "--strict", wheel.toString());
                    assertThat(twine.code()).as(twine.output()).isZero();
                }
            }
        }
    }

    private static List<Path> corpus() throws IOException {
        var own = Path.of("src/test/resources/dev/slipway/metadata/edited");
        var samples = System.getProperty("project.samples", "");
        var found = new ArrayList<Path>();
        try (var files = Files.list(own)) {
            found.addAll(files.sorted().toList());
        }
        if (!samples.isEmpty()) {
            try (var files = Files.walk(Path.of(samples), 2)) {
                found.addAll(files.filter(
                                file -> Objects.toString(file.getFileName()).equals("pyproject.toml"))
                        .filter(RandomEditsPassTheValidatorsTest::isReadable)
                        .sorted()
                        .toList());
            }
        }
        return found;
    }

    private static boolean isReadable(Path file) {
        try {
            return PyprojectFile.read(file).style() == PyprojectFile.Style.PROJECT;
        } catch (ShipException e) {
            return false;
        }
    }
}
