package dev.slipway.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and edits against Python's own tomllib, in every kind of line end. */
class TomlEqualsTomllibTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READER = """
            import datetime, json, sys, tomllib
            def plain(value):
                if isinstance(value, dict): return {k: plain(v) for k, v in value.items()}
                if isinstance(value, list): return [plain(v) for v in value]
                if isinstance(value, (datetime.date, datetime.time)): return "time"
                return repr(value) if isinstance(value, float) and value in (float("inf"), float("-inf")) else value
            answers = []
            for name in sys.argv[1:]:
                with open(name, "rb") as file:
                    data = file.read()
                answers.append(plain(tomllib.loads(data.decode("utf-8-sig"))))
            print(json.dumps(answers))
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "mark"})
    void everyEditHoldsWhatIsWantedAndTouchesNoOtherLine(String form) throws IOException {
        var bytes = sample(form);
        var document = TomlDocument.of(bytes, "pyproject.toml");
        assertThat(document.bytes()).isEqualTo(bytes);
        var edits = new LinkedHashMap<String, TomlDocument>();
        edits.put("nothing", document);
        edits.put("text", document.withString(List.of("project", "name"), "it's \"new\" \\ 🚢"));
        edits.put("same quotes", document.withString(List.of("project", "name"), "new"));
        edits.put("new key", document.withString(List.of("project", "requires-python"), ">=3.9"));
        edits.put("new table", document.withPairs(List.of("project", "scripts"), Map.of("run", "demo:main")));
        edits.put(
                "pair", document.withPairs(List.of("project", "urls"), Map.of("Home Page", "https://x", "Docs", "y")));
        edits.put("people", document.withTables(List.of("project", "authors"), List.of(Map.of("name", "C"))));
        edits.put(
                "array",
                document.withStrings(
                        List.of("project", "dependencies"),
                        List.of("numpy>=2", "requests[socks]", "scipy", "attrs ; python_version < '3.12'")));
        edits.put("empty array", document.withStrings(List.of("project", "keywords"), List.of("one", "two")));
        edits.put("short array", document.withStrings(List.of("build-system", "requires"), List.of("wheel", "x")));
        edits.put("gone", document.without(List.of("project", "version")));
        edits.put("table gone", document.without(List.of("project", "urls")));
        edits.put("multi-line text", document.withString(List.of("text"), "one\ntwo"));
        edits.put("root key", document.withString(List.of("zz"), "end"));

        var python = python(edits.values());
        int i = 0;
        for (var edit : edits.entrySet()) {
            var edited = edit.getValue();
            assertThat(JSON.readTree(JSON.writeValueAsString(plain(edited.tree())))
                            .toString())
                    .as(edit.getKey() + "\n" + edited.text())
                    .isEqualTo(python.get(i++).toString());
            assertThat(edited.text().replace("\r\n", "").contains(form.equals("\r\n") ? "\n" : "\r"))
                    .as("line ends after " + edit.getKey())
                    .isFalse();
        }
    }

    @Test
    void textsOfEveryScriptAreReadAsTheyWereMeant() throws IOException {
        assertThat(TomlText.quoted("数据/销量.csv")).isEqualTo("\"数据/销量.csv\"");
        assertThat(TomlText.key("主页")).isEqualTo("\"主页\"");
        assertThat(TomlText.key("requires-python")).isEqualTo("requires-python");
        var random = new Random(20261122);
        var meant = new LinkedHashMap<String, String>();
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            var key = new StringBuilder("k" + i);
            var value = new StringBuilder();
            for (int letters = random.nextInt(12); letters > 0; letters--) {
                int letter = random.nextInt(4) == 0 ? random.nextInt(0x20000) : random.nextInt(0x300);
                (random.nextBoolean() ? value : key)
                        .appendCodePoint(letter >= 0xD800 && letter < 0xE000 ? '数' : letter);
            }
            meant.put(key.toString(), value.toString());
            text.append(TomlText.key(key.toString()))
                    .append(" = ")
                    .append(TomlText.quoted(value.toString()))
                    .append('\n');
        }
        var document = TomlDocument.of(text.toString().getBytes(UTF_8), "pyproject.toml");
        assertThat(document.tree()).isEqualTo(meant);
        assertThat(JSON.convertValue(python(List.of(document)).get(0), Map.class))
                .isEqualTo(meant);
    }

    @Test
    void anEditKeepsQuotesCommentsAndLayout() throws IOException {
        var document = TomlDocument.of(sample("\n"), "pyproject.toml");
        assertThat(document.withString(List.of("project", "name"), "new").text())
                .isEqualTo(document.text().replace("name='demo'", "name='new'"));
        assertThat(document.withString(List.of("project", "version"), "1.1").text())
                .isEqualTo(document.text().replace("version = \"1.0\"# close", "version = \"1.1\"# close"));
        var dependencies = new ArrayList<>(document.strings("project", "dependencies"));
        dependencies.add("h5py");
        assertThat(document.withStrings(List.of("project", "dependencies"), dependencies)
                        .text())
                .contains(
                        "  \"numpy>=1.22,<1.23\" , # why\n", "  # before the last\n", "  # trailing one\n", "\"h5py\"");
        dependencies.set(0, "numpy>=2");
        dependencies.removeLast();
        assertThat(document.withStrings(List.of("project", "dependencies"), dependencies)
                        .text())
                .isEqualTo(document.text().replace("\"numpy>=1.22,<1.23\" , # why", "\"numpy>=2\" , # why"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[project\\nname = 1|1|9|[project",
                "[project]\\nname =|2|7|name =",
                "a = '🚢' b|1|9|a = '🚢' b",
                "a = 1\\na = 2|2|1|a = 2",
                "a = [1,\\n\\n2 3]|3|3|2 3]",
                "a = \"\\u0001\"|1|6|a =",
            })
    void aMistakeIsToldWithItsPlaceAndTheLineItself(String source, int line, int column, String quoted) {
        var text = source.replace("\\n", "\n").replace("\\u0001", "\u0001");
        assertThatThrownBy(() -> TomlDocument.of(text.getBytes(UTF_8), "pyproject.toml"))
                .isInstanceOfSatisfying(ShipException.class, e -> {
                    assertThat(e.problem().place()).isEqualTo("pyproject.toml:" + line + ":" + column);
                    assertThat(e.problem().message()).contains(quoted).contains("line " + line);
                    assertThat(e.problem().remedy()).isNotNull();
                });
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirPlace() {
        byte[] bytes = "a = 1\nb = 'é?'\n".getBytes(UTF_8);
        bytes[13] = (byte) 0xFF;
        assertThatThrownBy(() -> TomlDocument.of(bytes, "pyproject.toml"))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().place()).isEqualTo("pyproject.toml:2:7"));
        assertThatThrownBy(() -> TomlDocument.of("a".getBytes(StandardCharsets.UTF_16), "p.toml"))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().message()).contains("UTF-16"));
    }

    private static byte[] sample(String form) throws IOException {
        try (var in = Objects.requireNonNull(TomlEqualsTomllibTest.class.getResourceAsStream("odd.toml"))) {
            var text = new String(in.readAllBytes(), UTF_8);
            return switch (form) {
                case "mark" -> ("\uFEFF" + text).getBytes(UTF_8);
                default -> text.replace("\n", form).getBytes(UTF_8);
            };
        }
    }

    private JsonNode python(Iterable<TomlDocument> documents) throws IOException {
        var command = new ArrayList<>(List.of(PackagingTools.python().toString(), "-c", READER));
        int count = 0;
        for (var document : documents) {
            command.add(Files.write(folder.resolve(count++ + ".toml"), document.bytes())
                    .toString());
        }
        var result = PackagingTools.run(folder, command);
        assertThat(result.code()).as(result.output()).isZero();
        return JSON.readTree(result.output());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, inner) -> copy.put(key, plain(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(TomlEqualsTomllibTest::plain).toList();
            case Temporal _ -> "time";
            case Double number when number.isInfinite() -> number > 0 ? "inf" : "-inf";
            case null, default -> value;
        };
    }
}
