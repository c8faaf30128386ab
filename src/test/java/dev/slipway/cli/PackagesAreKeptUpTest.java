package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.installed.RealEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesAreKeptUpTest {
    @TempDir
    Path folder;

    Path root;

    @BeforeEach
    void aProject() throws IOException {
        root = Files.createDirectories(folder.resolve("a project 项目"));
        Files.write(
                root.resolve("requirements.txt"),
                "# wanted\r\njinja2<3.1  # templates\r\nidna\r\n".getBytes(StandardCharsets.UTF_8));
        Files.writeString(root.resolve("app.py"), "import jinja2, idna\nprint(jinja2.__version__)\n");
    }

    @Test
    void afterAnUndoTheEnvironmentIsAsBefore() throws IOException {
        Path venv = RealEnvironment.make(root.resolve(".venv"), "jinja2==3.0.1", "markupsafe==2.0.1", "idna==3.3");
        List<String> before = RealEnvironment.freeze(venv);

        Console upgraded = Console.run("packages", root, "upgrade", "idna");
        assertThat(upgraded.exitCode()).as(upgraded.err()).isZero();
        assertThat(RealEnvironment.freeze(venv))
                .doesNotContain("idna==3.3")
                .contains("jinja2==3.0.1", "markupsafe==2.0.1");

        Console all = Console.run("packages", root, "upgrade");
        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(RealEnvironment.freeze(venv)).contains("jinja2==3.0.3");

        Console refused = Console.run("packages", root, "uninstall", "MarkupSafe");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("Jinja2 needs MarkupSafe");
        assertThat(Console.run("packages", root, "uninstall", "MarkupSafe", "--anyway")
                        .exitCode())
                .isZero();
        assertThat(RealEnvironment.freeze(venv)).noneMatch(line -> line.startsWith("markupsafe"));

        for (int i = 0; i < 3; i++) {
            assertThat(Console.run("packages", root, "undo").exitCode()).isZero();
        }
        assertThat(RealEnvironment.freeze(venv)).isEqualTo(before);
        assertThat(Console.run("packages", root, "undo").out()).contains("nothing to take back");
    }

    @Test
    void whoHoldsAPackageBackIsTold() throws IOException {
        Files.writeString(root.resolve("requirements.txt"), "requests==2.20.0\nidna\n");
        Files.writeString(root.resolve("app.py"), "import requests, idna\n");
        Path venv = RealEnvironment.make(root.resolve(".venv"), "requests==2.20.0");
        List<String> before = RealEnvironment.freeze(venv);

        Console byAnother = Console.run("packages", root, "upgrade", "idna");
        assertThat(byAnother.exitCode()).as(byAnother.err()).isZero();
        assertThat(byAnother.out()).contains("There is nothing to change.");
        assertThat(byAnother.err()).containsPattern("idna \\S+ is there, but requests wants idna<2.8,>=2.5\\.");

        Console byTheProject = Console.run("packages", root, "upgrade", "requests");
        assertThat(byTheProject.err())
                .containsPattern("requests \\S+ is there, but requirements.txt:1 wants requests==2.20.0\\.");
        assertThat(RealEnvironment.freeze(venv)).isEqualTo(before);
    }

    @Test
    void whatIsUpgradedPastItsDeclarationIsDeclaredAnewAndBothComeBack() throws IOException {
        Path venv = RealEnvironment.make(root.resolve(".venv"), "jinja2==3.0.1", "markupsafe==2.0.1", "idna==3.3");
        List<String> before = RealEnvironment.freeze(venv);
        String declared = Files.readString(root.resolve("requirements.txt"));

        Console looked = Console.run("packages", root, "upgrade", "jinja2", "--beyond", "--dry-run");
        assertThat(looked.exitCode()).as(looked.err()).isZero();
        assertThat(looked.out()).contains("-jinja2<3.1  # templates", "+jinja2>=3.1", "$ ", "packages.txt");
        assertThat(RealEnvironment.freeze(venv)).isEqualTo(before);
        assertThat(root.resolve("requirements.txt")).hasContent(declared);

        assertThat(Console.run("packages", root, "upgrade", "jinja2", "--beyond")
                        .exitCode())
                .isZero();
        assertThat(RealEnvironment.freeze(venv)).contains("idna==3.3").doesNotContain("jinja2==3.0.1");
        assertThat(Files.readString(root.resolve("requirements.txt")))
                .startsWith("# wanted\r\njinja2>=3.1")
                .endsWith("  # templates\r\nidna\r\n");

        assertThat(Console.run("packages", root, "undo").exitCode()).isZero();
        assertThat(RealEnvironment.freeze(venv)).isEqualTo(before);
        assertThat(Files.readString(root.resolve("requirements.txt"))).isEqualTo(declared);
    }

    @Test
    void whatWasEditedAfterAnUpgradeIsNotTakenBackWithIt() throws IOException {
        Path venv = RealEnvironment.make(root.resolve(".venv"), "jinja2==3.0.1", "markupsafe==2.0.1", "idna==3.3");
        List<String> before = RealEnvironment.freeze(venv);
        Console.run("packages", root, "upgrade", "jinja2", "--beyond");
        Files.writeString(root.resolve("requirements.txt"), "jinja2>=3.1.3\nidna\n");

        Console undone = Console.run("packages", root, "undo");

        assertThat(undone.exitCode()).isZero();
        assertThat(undone.err()).contains("requirements.txt");
        assertThat(RealEnvironment.freeze(venv)).isEqualTo(before);
        assertThat(root.resolve("requirements.txt")).hasContent("jinja2>=3.1.3\nidna\n");
    }

    @Test
    void aFrozenFileRecreatesTheEnvironment() throws IOException {
        Path venv = RealEnvironment.make(root.resolve(".venv"), "jinja2==3.0.1", "idna==3.3");
        assertThat(Console.run("packages", root, "freeze", "frozen.txt").exitCode())
                .isZero();

        Path again = RealEnvironment.make(
                folder.resolve("again"),
                Files.readAllLines(root.resolve("frozen.txt")).toArray(String[]::new));
        assertThat(RealEnvironment.freeze(again)).hasSize(3).isEqualTo(RealEnvironment.freeze(venv));

        assertThat(Console.run("undo", root).exitCode()).isZero();
        assertThat(root.resolve("frozen.txt")).doesNotExist();
        assertThat(Console.run("packages", root, "freeze", "../out.txt").exitCode())
                .isEqualTo(ExitCode.BAD_ARGUMENTS);
    }

    @Test
    void requirementsAreEditedWhereTheyStand() throws IOException {
        assertThat(Console.run("packages", root, "add", "Jinja2>=3", "numpy").exitCode())
                .isZero();
        assertThat(Files.readString(root.resolve("requirements.txt")))
                .isEqualTo("# wanted\r\nJinja2>=3  # templates\r\nidna\r\nnumpy\r\n");

        assertThat(Console.run("packages", root, "remove", "IDNA").exitCode()).isZero();
        assertThat(Files.readString(root.resolve("requirements.txt")))
                .isEqualTo("# wanted\r\nJinja2>=3  # templates\r\nnumpy\r\n");

        Console.run("undo", root);
        Console.run("undo", root);
        assertThat(Files.readString(root.resolve("requirements.txt")))
                .isEqualTo("# wanted\r\njinja2<3.1  # templates\r\nidna\r\n");
        assertThat(Console.run("packages", root, "add", "no requirement").exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void whatIsDeclaredInPyprojectIsEditedThere() throws IOException {
        Files.delete(root.resolve("requirements.txt"));
        Files.writeString(root.resolve("pyproject.toml"), """
                [project]
                name = "x"
                version = "1"
                dependencies = ["jinja2"]
                """);

        assertThat(Console.run("packages", root, "add", "numpy>=2").exitCode()).isZero();

        assertThat(Files.readString(root.resolve("pyproject.toml"))).contains("numpy>=2");
        assertThat(root.resolve("requirements.txt")).doesNotExist();
    }

    @Test
    void withoutAnEnvironmentThatIsSaid() {
        Console list = Console.run("packages", root, "list");

        assertThat(list.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(list.err()).contains("no environment yet");
    }
}
