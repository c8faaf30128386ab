package dev.slipway.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python's own configparser, set up as setuptools does, on random files and on edits of them. */
class SetupCfgEqualsConfigparserTest {
    private static final String READER = """
            import configparser, json, sys
            answers = []
            for name in sys.argv[1:]:
                parser = configparser.RawConfigParser()
                parser.optionxform = str
                try:
                    with open(name, encoding="utf-8-sig") as file:
                        parser.read_file(file)
                    answers.append({s: dict(parser.items(s)) for s in parser.sections()})
                except configparser.Error:
                    answers.append(None)
            print(json.dumps(answers))
            """;
    private static final List<String> LINES = List.of(
            "[metadata]",
            "[options]",
            "[tool:x y]",
            "name = demo",
            "name= %(x)s  ; kept",
            "install_requires =",
            "    numpy>=1 # kept",
            "\tpandas ; python_version < '3.9'",
            "    # a comment",
            "; another",
            "#third",
            "",
            "   ",
            "key : value = x",
            "key2=",
            "  deep = er",
            "ключ = значение 🚢",
            "broken",
            "= nothing",
            "[unclosed");

    @TempDir
    Path folder;

    @Test
    void readsWhatPythonReads() throws IOException {
        var random = new Random(11);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            var lines = new ArrayList<String>();
            lines.add(random.nextInt(10) == 0 ? "" : "[first]");
            for (int n = random.nextInt(14); n > 0; n--) {
                lines.add(LINES.get(random.nextInt(LINES.size() - (random.nextInt(3) == 0 ? 0 : 3))));
            }
            var end = List.of("\n", "\r\n").get(random.nextInt(2));
            texts.add((random.nextInt(8) == 0 ? "\uFEFF" : "")
                    + String.join(end, lines)
                    + (random.nextBoolean() ? end : ""));
        }
        var expected = python(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(read(texts.get(i))).as(texts.get(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    void anEditChangesWhatIsWantedAndNothingElse() throws IOException {
        var random = new Random(12);
        var edited = new ArrayList<String>();
        var wanted = new ArrayList<Map<String, Map<String, String>>>();
        var items = List.of("h5py>=3", "numpy>=2", "scipy ; python_version < '3.12'");
        while (edited.size() < 300) {
            var lines = new ArrayList<>(List.of("[metadata]"));
            for (int n = random.nextInt(14); n > 0; n--) {
                lines.add(LINES.get(random.nextInt(LINES.size() - 3)));
            }
            var end = List.of("\n", "\r\n").get(random.nextInt(2));
            var text = String.join(end, lines) + (random.nextBoolean() ? end : "");
            var before = read(text);
            if (before == null) {
                continue;
            }
            var document = CfgDocument.of(text.getBytes(UTF_8), "setup.cfg");
            var value = items.subList(0, 1 + random.nextInt(3));
            var section = List.of("metadata", "options", "new").get(random.nextInt(3));
            var key = List.of("name", "install_requires", "key", "fresh").get(random.nextInt(4));
            boolean one = random.nextBoolean();
            var changed = one ? document.with(section, key, List.of("one")) : document.withLines(section, key, value);
            var after = new String(changed.bytes(), UTF_8);
            edited.add(after);
            wanted.add(with(before, section, key, one ? "one" : "\n" + String.join("\n", value)));
            assertThat(after.contains("\r\n")).isEqualTo(text.contains("\r\n"));
            // No comment is lost.
            assertThat(after.lines()
                            .filter(line -> line.strip().startsWith("#third"))
                            .count())
                    .as(text + "\n---\n" + after)
                    .isEqualTo(text.lines()
                            .filter(line -> line.strip().startsWith("#third"))
                            .count());
        }
        var found = python(edited);
        for (int i = 0; i < edited.size(); i++) {
            assertThat(stripped(found.get(i))).as(edited.get(i)).isEqualTo(stripped(wanted.get(i)));
        }
    }

    private static Map<String, Map<String, String>> with(
            Map<String, Map<String, String>> before, String section, String key, String value) {
        var copy = new LinkedHashMap<>(before);
        var options = new LinkedHashMap<>(copy.getOrDefault(section, Map.of()));
        options.put(key, value);
        copy.put(section, options);
        return copy;
    }

    /** Whether an only line stands beside or below the name is a matter of layout, and so are blank lines. */
    private static Map<String, Map<String, String>> stripped(Map<String, Map<String, String>> sections) {
        var copy = new LinkedHashMap<String, Map<String, String>>();
        sections.forEach((name, options) -> {
            var inner = new LinkedHashMap<String, String>();
            options.forEach((key, value) -> inner.put(
                    key,
                    String.join(
                            "\n", value.lines().filter(line -> !line.isBlank()).toList())));
            copy.put(name, inner);
        });
        return copy;
    }

    private static @Nullable Map<String, Map<String, String>> read(String text) {
        try {
            var document = CfgDocument.of(text.getBytes(UTF_8), "setup.cfg");
            assertThat(new String(document.bytes(), UTF_8)).isEqualTo(text);
            var sections = new LinkedHashMap<String, Map<String, String>>();
            document.sections().forEach(name -> sections.put(name, document.section(name)));
            return sections;
        } catch (ShipException e) {
            assertThat(e.problem().line()).isPositive();
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Map<String, String>>> python(List<String> texts) throws IOException {
        var command = new ArrayList<>(List.of(PackagingTools.python().toString(), "-c", READER));
        for (int i = 0; i < texts.size(); i++) {
            command.add(
                    Files.writeString(folder.resolve(i + ".cfg"), texts.get(i)).toString());
        }
        var result = PackagingTools.run(folder, command);
        assertThat(result.code()).as(result.output()).isZero();
        return new ObjectMapper().readValue(result.output(), List.class);
    }
}
