package dev.slipway.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.difflib.DiffUtils;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packaging files of unpacked source distributions; where they lie is told by {@code -Dproject.samples=FOLDER}. */
class RealProjectsAreEditedLosslesslyTest {
    private static final Map<Field, FieldValue> EDITS = edits();
    /** Why an edit may be refused; that a layout is too odd to be edited is not among them. */
    private static final List<String> REASONS =
            List.of("setup.py", "is dynamic", "computed by the build", "Poetry's own table", "Flit's old table");

    private Path samples = Path.of("");

    @BeforeEach
    void find() {
        var folder = System.getProperty("project.samples", "");
        assumeTrue(!folder.isEmpty(), "no samples here; give their folder by -Dproject.samples");
        samples = Path.of(folder);
    }

    @Test
    void eachFieldAndEachRequirement() throws IOException {
        var refused = new ArrayList<String>();
        var wide = new ArrayList<String>();
        int count = 0;
        for (var root : roots()) {
            var found = MetadataReader.read(root);
            assertThat(found.metadata().name()).as(root.toString()).isNotEmpty();
            for (boolean crlf : List.of(false, true)) {
                var copy = crlf ? withCrlf(root) : root;
                for (var edit : EDITS.entrySet()) {
                    count++;
                    edit(copy, MetadataEdits.of(Map.of(edit.getKey(), edit.getValue())), refused, wide);
                }
                edit(copy, new MetadataEdits(Map.of(), List.of("zzz-new>=1"), List.of()), refused, wide);
                for (var line : found.declared()) {
                    if (line.group().isEmpty()) {
                        count++;
                        var name = RequirementList.nameOf(line.text());
                        edit(copy, new MetadataEdits(Map.of(), List.of(name + ">=99"), List.of()), refused, wide);
                        edit(copy, new MetadataEdits(Map.of(), List.of(), List.of(name)), refused, wide);
                    }
                }
            }
        }
        assertThat(wide).as("edits that touch more than two places").isEmpty();
        assertThat(refused).allMatch(text -> REASONS.stream().anyMatch(text::contains));
        assertThat(count).isPositive();
    }

    private static void edit(Path root, MetadataEdits edits, List<String> refused, List<String> wide) {
        try {
            for (var change : MetadataEditor.edit(root, edits, null)) {
                var bytes = Objects.requireNonNull(change.after());
                var before = new String(Objects.requireNonNull(change.before()), UTF_8);
                var after = new String(bytes, UTF_8);
                assertThat(after.replace("\r\n", "").contains("\r")).isFalse();
                if (before.contains("\r\n")) {
                    assertThat(after.replace("\r\n", "").contains("\n")).isFalse();
                }
                var patch =
                        DiffUtils.diff(before.lines().toList(), after.lines().toList());
                if (patch.getDeltas().size() > 2) {
                    wide.add(root + " " + edits + " " + patch.getDeltas());
                }
                if (change.file().endsWith("pyproject.toml")) {
                    edits.fields()
                            .forEach((field, value) -> assertThat(FieldValue.of(
                                            PyprojectFile.of(bytes).metadata(), field))
                                    .isEqualTo(value));
                } else {
                    edits.fields()
                            .forEach((field, value) -> assertThat(
                                            FieldValue.of(SetupCfgFile.of(bytes).metadata(), field))
                                    .as(root + "\n" + after)
                                    .isEqualTo(value));
                }
            }
        } catch (ShipException e) {
            refused.add(root.getFileName() + " " + edits.fields().keySet() + edits.declare() + ": "
                    + e.problem().message());
        }
    }

    private static Path withCrlf(Path root) throws IOException {
        var copy = Files.createTempDirectory("crlf");
        for (var name : List.of("pyproject.toml", "setup.cfg", "setup.py")) {
            if (Files.exists(root.resolve(name))) {
                var text = Files.readString(root.resolve(name))
                        .replace("\r\n", "\n")
                        .replace("\n", "\r\n");
                Files.writeString(copy.resolve(name), text);
            }
        }
        return copy;
    }

    private List<Path> roots() throws IOException {
        try (var found = Files.list(samples)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<Field, FieldValue> edits() {
        var edits = new LinkedHashMap<Field, FieldValue>();
        edits.put(Field.NAME, new FieldValue.Text("new-name"));
        edits.put(Field.VERSION, new FieldValue.Text("99.1"));
        edits.put(Field.DESCRIPTION, new FieldValue.Text("Says \"new\""));
        edits.put(Field.README, new FieldValue.Text("NEW.md"));
        edits.put(Field.REQUIRES_PYTHON, new FieldValue.Text(">=3.99"));
        edits.put(Field.LICENSE, new FieldValue.Text("0BSD"));
        edits.put(Field.AUTHORS, new FieldValue.People(List.of(new Person("A", "a@b.c"), new Person("B", "b@b.c"))));
        edits.put(Field.KEYWORDS, new FieldValue.Items(List.of("one", "two")));
        edits.put(Field.CLASSIFIERS, new FieldValue.Items(List.of("Private :: One", "Private :: Two")));
        edits.put(Field.URLS, new FieldValue.Pairs(Map.of("Here", "https://here.example")));
        edits.put(Field.SCRIPTS, new FieldValue.Pairs(Map.of("run", "a:b")));
        return edits;
    }
}
