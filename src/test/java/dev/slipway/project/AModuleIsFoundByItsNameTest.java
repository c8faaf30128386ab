package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AModuleIsFoundByItsNameTest {
    @TempDir
    private Path root;

    @Test
    void theOneThatPythonFindsBeforeOneFurtherDown() throws IOException {
        Project project = new Folder(root)
                .with("a/app.py", "print(1)\n")
                .with("app.py", "print(2)\n")
                .with("src/shop/cli.py", "def main(): ...\n")
                .with("old/shop/cli.py", "def main(): ...\n")
                .scan();

        assertThat(project.fileOf("app")).contains("app.py");
        assertThat(project.fileOf("shop.cli")).contains("src/shop/cli.py");
        assertThat(project.fileOf("a.app")).contains("a/app.py");
    }

    @Test
    void theLeastDeepWhereNoneLiesInTheRoot() throws IOException {
        Project project = new Folder(root)
                .with("a/b/tide/__init__.py", "")
                .with("z/tide/__init__.py", "")
                .scan();

        assertThat(project.fileOf("tide")).contains("z/tide/__init__.py");
    }

    @Test
    void noneOfAnyOtherName() throws IOException {
        Project project = new Folder(root).with("app.py", "print(1)\n").scan();

        assertThat(project.fileOf("")).isEmpty();
        assertThat(project.fileOf("pp")).isEmpty();
        assertThat(project.fileOf("app.main")).isEmpty();
    }
}
