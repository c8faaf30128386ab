package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFreshProjectIsDescribedByItsReadmeTest {
    @TempDir
    private Path root;

    @Test
    void whichIsNamedAsItIsSpelled() throws IOException {
        Files.writeString(root.resolve("readme.rst"), "Tides\n=====\n");
        Files.writeString(root.resolve("ReadMe.MD"), "# Tides\n");
        Files.writeString(root.resolve("README-dev.md"), "# For us\n");
        assertThat(written()).contains("version = \"1.0\"\nreadme = \"ReadMe.MD\"\n");
    }

    @Test
    void butNotByOneThatABackendCannotRead() throws IOException {
        Files.write(root.resolve("README.md"), "说明\n".getBytes(StandardCharsets.UTF_16));
        Files.writeString(root.resolve("README.rst"), " \n");
        Files.writeString(root.resolve("README"), "no ending tells how it is written\n");
        Files.createDirectories(root.resolve("readme.txt"));
        assertThat(written()).doesNotContain("readme");
    }

    private String written() {
        var project = new NewProject(
                "tides",
                "1.0",
                ">=3.9",
                List.of(),
                new NewProject.Layout.Modules(List.of("tides.py")),
                List.of(),
                List.of(),
                Map.of());
        return new String(NewPyproject.bytes(project.describedIn(root)), StandardCharsets.UTF_8);
    }
}
