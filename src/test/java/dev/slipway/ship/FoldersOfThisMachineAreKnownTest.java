package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.PythonPin;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code -e ../folder} brings is told by that folder. */
class FoldersOfThisMachineAreKnownTest {
    @TempDir
    private Path folder;

    @Test
    void aModuleOfADeclaredFolderIsDeclared() throws IOException {
        write("other lib/pyproject.toml", "[project]\nname = \"Other-Lib\"\nversion = \"1\"\n");
        write("other lib/src/otherlib/__init__.py", "x = 1\n");
        write("project/requirements.txt", "-e ../other lib\n");
        write("project/app.py", "import otherlib\n");

        assertThat(dependencies()).singleElement().satisfies(one -> {
            assertThat(one.distribution()).isEqualTo("Other-Lib");
            assertThat(one.source()).isEqualTo(Dependency.Source.INSTALLED);
            assertThat(one.declared()).startsWith("-e ../other lib");
        });
        assertThat(survey().problems()).noneMatch(problem -> problem.message().contains("is not known"));
    }

    @Test
    void aFolderThatSaysNoNameStaysUnknown() throws IOException {
        write("other/otherlib.py", "x = 1\n");
        write("project/requirements.txt", "-e ../other\n");
        write("project/app.py", "import otherlib\n");

        assertThat(dependencies())
                .singleElement()
                .satisfies(one -> assertThat(one.distribution()).isNull());
    }

    @Test
    void anOldPythonIsRefusedInItsFile() throws IOException {
        write("project/.python-version", "2.7.18\n");

        assertThat(PythonPin.in(folder.resolve("project")))
                .hasValueSatisfying(pin -> assertThat(pin.isTooOld()).isTrue());
        write("project/.python-version", "3.10.2\n");
        assertThat(PythonPin.in(folder.resolve("project")))
                .hasValueSatisfying(pin -> assertThat(pin.isTooOld()).isFalse());
        write("project/.python-version", "3\n");
        assertThat(PythonPin.in(folder.resolve("project"))).isEmpty();
    }

    private List<Dependency> dependencies() {
        return survey().dependencies().dependencies();
    }

    private Survey survey() {
        return Survey.of(folder.resolve("project"), new ProjectScanner(), "3.11", ScanListener.SILENT);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
