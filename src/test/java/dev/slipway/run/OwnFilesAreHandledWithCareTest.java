package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesAreHandledWithCareTest {
    @TempDir
    Path root;

    @Test
    void aMirrorHoldsExactlyTheFiles() throws IOException {
        write("src/a.txt", "new");
        write("src/\u6570\u636e dir/b.txt", "b");
        write("src/left.txt", "not wanted");
        write("to/a.txt", "old");
        write("to/gone/c.txt", "c");
        write("to/\u6570\u636e dir/extra", "x");
        write("to/src.egg-info/SOURCES", "x");

        files().mirror(new Action.Mirror(
                root.resolve("src"), List.of("a.txt", "\u6570\u636e dir/b.txt"), root.resolve("to")));

        try (var tree = Files.walk(root.resolve("to"))) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> root.resolve("to").relativize(file).toString()))
                    .containsExactlyInAnyOrder("a.txt", "\u6570\u636e dir/b.txt");
        }
        assertThat(root.resolve("to/a.txt")).hasContent("new");
        assertThat(root.resolve("to/gone")).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileIsReplaced() throws IOException {
        write("src/a", "file");
        write("to/a/b", "folder");

        files().mirror(new Action.Mirror(root.resolve("src"), List.of("a"), root.resolve("to")));

        assertThat(root.resolve("to/a")).hasContent("file");
    }

    @Test
    void nothingIsMirroredToElsewhere() {
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() ->
                        files().mirror(new Action.Mirror(root.resolve("src"), List.of("../evil"), root.resolve("to"))))
                .withMessageContaining("../evil");
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() ->
                        files().mirror(new Action.Mirror(root.resolve("src"), List.of("gone.txt"), root.resolve("to"))))
                .withMessageContaining("gone.txt is not there any more");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreRemovedWithoutWhatTheyPointTo() throws IOException {
        write("precious/file", "x");
        write("own/file", "x");
        Files.createSymbolicLink(root.resolve("own/link"), root.resolve("precious"));

        files().remove(root.resolve("own"));

        assertThat(root.resolve("own")).doesNotExist();
        assertThat(root.resolve("precious/file")).hasContent("x");
    }

    @Test
    void theProjectAndWhatIsAboveItStay() throws IOException {
        write("file", "x");

        for (Path folder : List.of(root, root.resolve("a/.."), root.resolve(".."), root.getRoot())) {
            assertThatExceptionOfType(ShipException.class).isThrownBy(() -> files().remove(folder));
        }
        assertThat(root.resolve("file")).exists();
    }

    @Test
    void theOneFileThatMatchesIsDelivered() throws IOException {
        write("build/x-1.0.whl", "wheel");
        write("build/.gitignore", "*");
        write("dist/x-1.0.whl", "old");
        var deliver = new Action.Deliver(root.resolve("build"), "*.whl", root.resolve("dist"));

        files().deliver(deliver);

        assertThat(root.resolve("dist/x-1.0.whl")).hasContent("wheel");
        try (var delivered = Files.list(root.resolve("dist"))) {
            assertThat(delivered).hasSize(1);
        }
        write("build/y-1.0.whl", "second");
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(() -> files().deliver(deliver))
                .withMessageContaining("More than one file *.whl");
        assertThatExceptionOfType(ShipException.class)
                .isThrownBy(
                        () -> files().deliver(new Action.Deliver(root.resolve("none"), "*.whl", root.resolve("dist"))))
                .withMessageContaining("No file *.whl");
    }

    private OwnFiles files() {
        return new OwnFiles(root);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
