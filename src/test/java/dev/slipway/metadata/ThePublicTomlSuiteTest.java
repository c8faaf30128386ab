package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The files of toml-lang/toml-test for TOML 1.0, packed with their licence in {@code toml-test.zip}. */
class ThePublicTomlSuiteTest {
    @Test
    void everyValidFileComesBackUnchanged() throws IOException {
        var bad = new ArrayList<String>();
        int count = each("valid/", (name, bytes) -> {
            try {
                if (!Arrays.equals(TomlDocument.of(bytes, name).bytes(), bytes)) {
                    bad.add(name + " differs");
                }
            } catch (ShipException e) {
                bad.add(name + " refused: " + e.problem().message());
            }
        });
        assertThat(bad).isEmpty();
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void everyInvalidFileIsRefusedWithItsPlace() throws IOException {
        var bad = new ArrayList<String>();
        int count = each("invalid/", (name, bytes) -> {
            try {
                TomlDocument.of(bytes, name);
                bad.add(name + " accepted");
            } catch (ShipException e) {
                if (e.problem().line() < 1 || e.problem().column() < 1) {
                    bad.add(name + " has no place: " + e.problem().message());
                }
            }
        });
        assertThat(bad).isEmpty();
        assertThat(count).isGreaterThan(300);
    }

    @Test
    void aNewKeyChangesNoOtherLine() throws IOException {
        var refused = new ArrayList<String>();
        int count = each("valid/", (name, bytes) -> {
            var document = TomlDocument.of(bytes, name);
            for (var path : List.of(List.of("zz-new"), List.of("zz", "deep", "key"))) {
                try {
                    var edited = document.withString(path, "va\"l\\ue 🚢");
                    var back = edited.without(path);
                    assertThat(TomlTree.withoutEmptyTables(back.tree()))
                            .isEqualTo(TomlTree.withoutEmptyTables(document.tree()));
                } catch (ShipException e) {
                    refused.add(name + " " + path);
                }
            }
        });
        assertThat(refused).isEmpty();
        assertThat(count).isPositive();
    }

    @Test
    void everyTextAndArrayOfTextsCanBeChanged() throws IOException {
        var refused = new ArrayList<String>();
        var done = new ArrayList<String>();
        each("valid/", (name, bytes) -> {
            var document = TomlDocument.of(bytes, name);
            for (var path : document.parsed().keyPathSet(false)) {
                var value = TomlTree.get(document.tree(), path);
                try {
                    if (value instanceof String) {
                        document.withString(path, "new 'value' \"\n");
                        document.without(path);
                        done.add(name);
                    } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                        document.withStrings(path, List.of("first", "second"));
                        done.add(name);
                    }
                } catch (ShipException e) {
                    refused.add(name + " " + path + " " + value);
                }
            }
        });
        // Inline tables over several lines hold a text over several lines: TOML 1.0 has no way to lay them out anew.
        assertThat(refused).hasSizeLessThanOrEqualTo(2);
        assertThat(done).isNotEmpty();
    }

    private static int each(String kind, BiConsumer<String, byte[]> look) throws IOException {
        int count = 0;
        try (var suite = new ZipInputStream(
                Objects.requireNonNull(ThePublicTomlSuiteTest.class.getResourceAsStream("toml-test.zip")))) {
            for (var entry = suite.getNextEntry(); entry != null; entry = suite.getNextEntry()) {
                if (entry.getName().startsWith(kind)) {
                    look.accept(entry.getName(), suite.readAllBytes());
                    count++;
                }
            }
        }
        return count;
    }
}
