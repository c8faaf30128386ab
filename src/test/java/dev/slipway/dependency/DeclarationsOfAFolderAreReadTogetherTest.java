package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsOfAFolderAreReadTogetherTest {

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void packagingFilesFirstThenRequirementsByWhatTheyAreFor() throws IOException {
        write("pyproject.toml", """
                [project]
                name = "x"
                version = "1"
                dependencies = ["numpy>=1.22"]

                [project.optional-dependencies]
                plot = ["matplotlib"]
                """);
        write("requirements-dev.txt", "-r requirements.txt\npytest\n");
        write("requirements.txt", "flask==2.0\n-e git+https://example.org/x.git#egg=Own\n");
        write("requirements/docs.txt", "sphinx\n");
        write("requirements/prod.txt", "gunicorn\n");

        DeclaredRequirements read = DeclaredRequirements.of(folder);

        assertThat(read.problems()).isEmpty();
        assertThat(read.declared().stream().map(one -> one.place() + " " + one.distribution() + " " + one.group()))
                .containsExactly(
                        "pyproject.toml:4 numpy ",
                        "pyproject.toml:7 matplotlib plot",
                        "requirements.txt:1 flask ",
                        "requirements.txt:2 Own ",
                        "requirements/prod.txt:1 gunicorn ",
                        "requirements-dev.txt:2 pytest dev",
                        "requirements/docs.txt:1 sphinx docs");
        assertThat(read.always().stream().map(Declared::distribution))
                .containsExactly("numpy", "flask", "Own", "gunicorn");
    }

    @Test
    void whatSetupPyTakesFromAFileIsThatFiles() throws IOException {
        write("setup.py", """
                from setuptools import setup
                with open("reqs/base-requirements.txt") as f:
                    REQUIREMENTS = f.read().splitlines()
                setup(name="life", version="1", install_requires=REQUIREMENTS,
                      extras_require={":python_version<'3'": ["enum34"], "plot:os_name=='nt'": ["kaleido"]})
                """);
        write("reqs/base-requirements.txt", "numpy\n");
        write("reqs/dev-requirements.txt", "pytest\n");

        DeclaredRequirements read = DeclaredRequirements.of(folder);

        assertThat(read.open()).isFalse();
        assertThat(read.declared().stream().map(one -> one.text() + " " + one.group()))
                .containsExactly("enum34; python_version<'3' ", "kaleido; os_name=='nt' plot", "numpy ", "pytest dev");
    }

    @Test
    void whatSetupPyWorksOutIsLeftOpen() throws IOException {
        write("setup.py", """
                from setuptools import setup
                import versions
                setup(name="life", version="1", install_requires=versions.of("install"))
                """);
        write("life.py", "import numpy");

        DeclaredRequirements read = DeclaredRequirements.of(folder);
        var project = new dev.slipway.project.ProjectScanner().scan(folder);

        assertThat(read.open()).isTrue();
        assertThat(DependencyReport.of(project, read, InstalledDistributions.NONE, "3.11")
                        .problems())
                .isEmpty();
    }

    @Test
    void aLineThatCannotBeUnderstoodIsToldAndTheOthersCount() throws IOException {
        Path file = folder.resolve("requirements.txt");
        Files.write(file, "\uFEFFnumpy=1\r\nh5py\r\n".getBytes(StandardCharsets.UTF_16LE));

        DeclaredRequirements read = DeclaredRequirements.of(folder);

        assertThat(read.problems()).extracting(Problem::place).containsExactly("requirements.txt:1:6");
        assertThat(read.declared()).extracting(Declared::text).containsExactly("numpy=1", "h5py");
    }

    @Test
    void aFolderWithoutAnyDeclaresNothing() {
        assertThat(DeclaredRequirements.of(folder).declared()).isEmpty();
        assertThat(DeclaredRequirements.of(folder).problems()).isEmpty();
    }
}
