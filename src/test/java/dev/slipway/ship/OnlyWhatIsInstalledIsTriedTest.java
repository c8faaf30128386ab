package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.PackageSources;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.profile.Profile;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import dev.slipway.verify.StartCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWhatIsInstalledIsTriedTest {
    private static final String DECLARED = "[project]\nname = \"thing\"\nversion = \"1\"\n";
    private static final String PROGRAM = "import sys\nif __name__ == \"__main__\":\n    print(sys.argv)\n";

    @TempDir
    private Path root;

    @Test
    void aModuleIsImportedWhereDocumentationHasTheOnlyScript() throws IOException {
        write("pyproject.toml", DECLARED);
        write("thing.py", "x = 1\n");
        write("documentation/conf.py", "print(1)\n");

        assertThat(start()).isEqualTo(new StartCommand.Import(List.of("thing")));
    }

    @Test
    void aNamespacePackageIsImportedByItsWholeName() throws IOException {
        write("pyproject.toml", DECLARED);
        write("src/maker/core/__init__.py", "");
        write("src/maker/core/_vendor/other/__init__.py", "");
        write("src/maker/core/_vendor/other/__main__.py", PROGRAM);

        assertThat(start()).isEqualTo(new StartCommand.Import(List.of("maker.core")));
    }

    @Test
    void aModuleOfANamespaceIsRunByItsWholeName() throws IOException {
        write("pyproject.toml", DECLARED);
        write("src/maker/core/__init__.py", "");
        write("src/maker/core/__main__.py", PROGRAM);

        assertThat(start())
                .isInstanceOfSatisfying(
                        StartCommand.Module.class,
                        start -> assertThat(start.module()).isEqualTo("maker.core"));
    }

    @Test
    void aMainGuardDeepInALibraryDoesNotStartIt() throws IOException {
        write("pyproject.toml", DECLARED);
        write("thing/__init__.py", "");
        write("thing/inner/__init__.py", "");
        write("thing/inner/helpers.py", PROGRAM);

        assertThat(start()).isEqualTo(new StartCommand.Import(List.of("thing")));
    }

    @Test
    void dataBesideAScriptIsStillLookedForOnceItIsDeclared() throws IOException {
        write(
                "pyproject.toml",
                DECLARED + "[tool.hatch.build.targets.wheel]\nonly-include = [\"main.py\", \"rows.csv\"]\n");
        write("main.py", "print(open('rows.csv').read())\n");
        write("rows.csv", "1,2\n");
        Project project = new ProjectScanner().scan(root, ScanListener.SILENT);

        assertThat(CargoChoice.of(project, Profile.proposed(), false).data()).containsKey("rows.csv");
    }

    @Test
    void aScriptBesideAPackageIsNotInTheWheel() throws IOException {
        write("pyproject.toml", DECLARED);
        write("thing/__init__.py", "");
        write("benchmark.py", PROGRAM);

        assertThat(start()).isEqualTo(new StartCommand.Import(List.of("thing")));
    }

    @Test
    void aScriptThatThePackagingFileNamesIsTried() throws IOException {
        write(
                "pyproject.toml",
                DECLARED + "[tool.hatch.build.targets.wheel]\nonly-include = [\"main.py\", \"thing\"]\n");
        write("thing/__init__.py", "");
        write("main.py", PROGRAM);

        assertThat(start()).isInstanceOf(StartCommand.Module.class);
    }

    private StartCommand start() {
        Project project = new ProjectScanner().scan(root, ScanListener.SILENT);
        return Start.of(project, MetadataReader.read(root).metadata(), Profile.proposed())
                .command(
                        project,
                        new Wanted(List.of(), List.of(), List.of(), PackageSources.NONE, Map.of(), List.of()),
                        false);
    }

    @Test
    void foldersThatAreCompiledGoIntoTheCopy() throws IOException {
        write("pyproject.toml", DECLARED);
        write("thing/__init__.py", "");
        for (int i = 0; i < 30; i++) {
            write("rust/src/part" + i + ".rs", "fn a() {}\n");
        }
        write("rust/Cargo.toml", "[package]\n");
        Project project = new ProjectScanner().scan(root, ScanListener.SILENT);

        assertThat(CargoChoice.of(project, Profile.proposed(), false).files())
                .contains("rust/Cargo.toml", "rust/src/part7.rs");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
