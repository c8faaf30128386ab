package dev.slipway.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoRestoresTheFolderTest {
    @TempDir
    Path root;

    @Test
    void newChangedAndDeletedFilesComeBackByteForByte() throws IOException {
        var script = file("你好 & \"x\" 🚢.py", "print(1)\r\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
        var settings = file("setup.cfg", "[metadata]\nname = a\n");
        var before = snapshot();
        var history = UndoHistory.of(root);

        var made = history.apply(List.of(
                FileChange.create(root.resolve("src/pkg/__init__.py"), "", "Make the package"),
                FileChange.replace(
                        settings, bytes("[metadata]\nname = a\n"), bytes("[metadata]\nname = b\n"), "Rename"),
                FileChange.delete(script, bytes("print(1)\r\n"), "Move the script")));

        assertThat(made).isPresent();
        assertThat(made.get().files()).contains("src/pkg/__init__.py", "setup.cfg");
        assertThat(script).doesNotExist();
        assertThat(root.resolve("src/pkg/__init__.py")).exists();

        assertThat(history.undo()).map(UndoEntry::state).contains(UndoEntry.State.UNDONE);
        assertThat(snapshot()).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .isEqualTo("rwxr-x---");
        assertThat(history.undo()).isEmpty();
    }

    @Test
    void unitsComeBackOneByOneTheLatestFirst() throws IOException {
        var file = file("a.txt", "1");
        var history = UndoHistory.of(root);
        history.apply(List.of(FileChange.to(file, bytes("2"), "Two")));
        history.apply(List.of(FileChange.to(file, bytes("3"), "Three")));

        assertThat(history.list()).map(UndoEntry::title).containsExactly("Three", "Two");
        history.undo();
        assertThat(file).hasContent("2");
        new UndoHistory(root.resolve(".slipway")).undo();
        assertThat(file).hasContent("1");
    }

    @Test
    void workOfOthersIsNotOverwritten() throws IOException {
        var file = file("a.txt", "1");
        var edit = FileChange.to(file, bytes("2"), "Two");
        var other = FileChange.create(root.resolve("b.txt"), "b", "B");
        Files.writeString(file, "mine");
        var history = UndoHistory.of(root);

        assertThatThrownBy(() -> history.apply(List.of(other, edit)))
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().message())
                                .isEqualTo("The file a.txt was changed by another program meanwhile."));
        assertThat(file).hasContent("mine");
        assertThat(root.resolve("b.txt")).doesNotExist();
        assertThat(history.list()).isEmpty();
    }

    @Test
    void aFileEditedSinceIsNotLostByUndo() throws IOException {
        var file = file("a.txt", "1");
        var second = file("b.txt", "1");
        var history = UndoHistory.of(root);
        history.apply(List.of(FileChange.to(file, bytes("2"), "Two"), FileChange.to(second, bytes("2"), "Two")));
        Files.writeString(second, "2 and mine");

        assertThatThrownBy(history::undo)
                .isInstanceOfSatisfying(
                        ShipException.class,
                        e -> assertThat(e.problem().place()).isEqualTo("b.txt"));
        assertThat(file).hasContent("2");
        assertThat(second).hasContent("2 and mine");
    }

    @Test
    void aUnitThatFailsHalfWayLeavesNothing() throws IOException {
        var file = file("a.txt", "1");
        var locked = file("locked.txt", "1");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r--r--r--"));
        var before = snapshot();
        var history = UndoHistory.of(root);

        assertThatThrownBy(() -> history.apply(List.of(
                        FileChange.create(root.resolve("new/x.py"), "x", "X"),
                        FileChange.to(file, bytes("2"), "Two"),
                        FileChange.to(locked, bytes("2"), "Two"))))
                .isInstanceOfSatisfying(ShipException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ShipException.Kind.CANNOT_WRITE);
                    assertThat(e.problem().message()).contains("locked.txt").contains("read-only");
                    assertThat(e.problem().remedy()).isNotNull();
                });
        assertThat(snapshot()).isEqualTo(before);
        assertThat(history.list()).isEmpty();
    }

    @Test
    void twoEditsOfOneFileAreOne() throws IOException {
        var file = file("a.txt", "1");
        var history = UndoHistory.of(root);
        history.apply(List.of(
                FileChange.replace(file, bytes("1"), bytes("2"), "Two"),
                FileChange.replace(file, bytes("2"), bytes("3"), "Three")));
        assertThat(file).hasContent("3");
        history.undo();
        assertThat(file).hasContent("1");
    }

    @Test
    void whatSlipwayKeepsIgnoresItselfInGit() throws IOException {
        UndoHistory.of(root).apply(List.of(FileChange.create(root.resolve("a.txt"), "a", "A")));
        assertThat(root.resolve(".slipway/.gitignore")).hasContent("*");
    }

    @Test
    void anEditThatChangesNothingMakesNothing() throws IOException {
        var file = file("a.txt", "1");
        assertThat(UndoHistory.of(root).apply(List.of(FileChange.to(file, bytes("1"), "Same"))))
                .isEmpty();
        assertThat(root.resolve(".slipway")).doesNotExist();
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(root.resolve(name), bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Every file and folder of the project, without Slipway's own. */
    private Map<String, String> snapshot() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                var name = root.relativize(file).toString();
                if (!name.startsWith(".slipway")) {
                    found.put(name, Files.isDirectory(file) ? "folder" : Files.readString(file));
                }
            }
        }
        return found;
    }
}
