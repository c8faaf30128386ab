package dev.slipway.dependency.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.change.UndoHistory;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFilesAreTakenIntoProjectTest {
    private static final String PROJECT =
            "# mine\n[project]\nname = 'x' # keep\nversion = '1'\n\n[tool.black]\nline-length = 100\n";

    @TempDir
    Path root;

    @Test
    void aPipfileWithItsDevelopmentPackages() throws IOException {
        file("pyproject.toml", PROJECT);
        file("Pipfile", """
                [[source]]
                url = "https://user:secret@example.org/simple"
                name = "own"
                [packages]
                flask = "==2.0.1"
                requests = {version = ">=2", extras = ["socks"], markers = "sys_platform == 'win32'"}
                tool = {git = "https://example.org/tool.git", ref = "v1"}
                mine = {path = ".", editable = true}
                other = {path = "../other"}
                [dev-packages]
                pytest = "*"
                [docs]
                sphinx = ">=5"
                [gpu]
                cupy = "*"
                [requires]
                python_version = "3.9"
                """);

        var adoption = adopt();

        var file = adoption.file();
        assertThat(file.metadata().dependencies())
                .containsExactly(
                        "flask==2.0.1",
                        "requests[socks]>=2; sys_platform == 'win32'",
                        "tool @ git+https://example.org/tool.git@v1");
        assertThat(file.groups().get("dev")).containsExactly("pytest");
        assertThat(file.groups().get("docs")).containsExactly("sphinx>=5");
        assertThat(file.metadata().optionalDependencies()).containsEntry("gpu", List.of("cupy"));
        assertThat(file.metadata().requiresPython()).isEqualTo(">=3.9");
        assertThat(said(adoption)).contains("../other").contains("example.org").doesNotContain("secret");
        assertThat(file.document().text())
                .startsWith("# mine\n[project]\nname = 'x' # keep\nversion = '1'\n")
                .contains("[tool.black]\nline-length = 100\n");
    }

    @Test
    void requirementsFilesWithTheirGroups() throws IOException {
        file("pyproject.toml", PROJECT);
        file("requirements.txt", """
                --extra-index-url https://example.org/simple
                -c constraints.txt
                numpy>=1.20,<2 # arrays
                pandas==2.1.0 --hash=sha256:abc \\
                    --hash=sha256:def
                uvicorn[standard] >= 0.20 ; python_version >= "3.9"
                git+https://github.com/a/b.git@main#egg=b&subdirectory=sub
                git+https://github.com/a/unnamed.git
                https://example.org/w/thing-1.0-py3-none-any.whl
                ./local
                pywin32==306
                -e .
                """);
        file("constraints.txt", "numpy<1.25\n");
        file("requirements-test.txt", "pytest\n");
        file("requirements-dev.txt", "-r requirements.txt\n-r requirements-test.txt\nblack==24.1\nnumpy\n");
        file("requirements/gpu.txt", "cupy-cuda12x\n");
        file("requirements-lock.txt", "numpy==1.25.0\n");

        var adoption = adopt();

        var file = adoption.file();
        assertThat(file.metadata().dependencies())
                .containsExactly(
                        "numpy>=1.20,<2",
                        "pandas==2.1.0",
                        "uvicorn[standard] >= 0.20 ; python_version >= \"3.9\"",
                        "b @ git+https://github.com/a/b.git@main#subdirectory=sub",
                        "thing @ https://example.org/w/thing-1.0-py3-none-any.whl",
                        "pywin32==306; sys_platform == 'win32'");
        assertThat(file.document().text())
                .contains("dev = [{ include-group = \"test\" }, \"black==24.1\"]")
                .contains("test = [\"pytest\"]");
        assertThat(file.metadata().optionalDependencies()).containsEntry("gpu", List.of("cupy-cuda12x"));
        assertThat(said(adoption))
                .contains("the hashes of 1 requirement")
                .contains("the constraints (-c) of constraints.txt")
                .contains("--extra-index-url")
                .contains("unnamed.git")
                .contains("./local");
    }

    @Test
    void condaFilesByTheNamesOfTheIndex() throws IOException {
        file("pyproject.toml", PROJECT.replace("\n", "\r\n"));
        file(
                "environment.yml",
                "\uFEFFname: 模型\r\ndependencies:\r\n  - python=3.10\r\n  - pytorch=2.1\r\n  - cudatoolkit=11.3\r\n"
                        + "  - pip:\r\n    - streamlit>=1\r\n");
        file("environment-dev.yml", "dependencies:\n  - python=3.10\n  - pytorch=2.1\n  - pytest>=7\n");

        var adoption = adopt();

        assertThat(adoption.file().metadata().dependencies()).containsExactly("torch==2.1.*", "streamlit>=1");
        assertThat(adoption.file().metadata().requiresPython()).isEqualTo(">=3.10");
        assertThat(adoption.file().groups()).isEqualTo(java.util.Map.of("dev", List.of("pytest>=7")));
        assertThat(said(adoption)).contains("cudatoolkit");
        assertThat(adoption.file().document().text().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void whatProjectSaysAlreadyIsKept() throws IOException {
        file(
                "pyproject.toml",
                "[project]\nname = 'x'\nversion = '1'\ndependencies = [\n  'numpy>=1.20', # why\n  'Pandas',\n]\n"
                        + "[project.optional-dependencies]\ndev = ['pytest>=7']\n");
        file("requirements.txt", "numpy==1.26.4\npandas==2.1\nscipy\n");
        file("requirements_dev.txt", "pytest\nruff\n");

        var adoption = adopt();

        assertThat(adoption.file().document().text()).isEqualTo("""
                [project]
                name = 'x'
                version = '1'
                dependencies = [
                  'numpy>=1.20', # why
                  'pandas==2.1',
                  'scipy',
                ]
                [project.optional-dependencies]
                dev = ['pytest>=7', 'ruff']
                """);
        assertThat(said(adoption)).contains("`numpy==1.26.4`");
        assertThat(Adoption.of(root, adoption.file(), Set.of()).changes()).isFalse();
    }

    @Test
    void ofACompiledFileOnlyWhatWasAskedFor() throws IOException {
        file("pyproject.toml", PROJECT);
        file("requirements.txt", """
                #
                # This file is autogenerated by pip-compile with Python 3.11
                #
                click==8.1
                    # via
                    #   -r somewhere/base.txt
                    #   flask
                flask==3.0 --hash=sha256:aa
                    # via -r somewhere/base.txt
                jinja2==3.1
                    # via flask
                """);
        assertThat(adopt().file().metadata().dependencies()).containsExactly("click==8.1", "flask==3.0");

        file("requirements.in", "flask>=3\n");
        assertThat(adopt().file().metadata().dependencies()).containsExactly("flask>=3");
    }

    @Test
    void besideAPipfileRequirementsAreTakenOnlyWhenAskedFor() throws IOException {
        file("pyproject.toml", PROJECT);
        file("Pipfile", "[packages]\nflask = \"*\"\n");
        file("requirements.txt", "flask==2.0\nclick==8\n");
        assertThat(adopt().file().metadata().dependencies()).containsExactly("flask");
        assertThat(Adoption.of(root, project(), Set.of("requirements.txt"))
                        .file()
                        .metadata()
                        .dependencies())
                .containsExactly("flask==2.0", "click==8");
    }

    @Test
    void whatTheBuildReadsItselfIsNotTakenTwice() throws IOException {
        file(
                "pyproject.toml",
                "[project]\nname = 'x'\nversion = '1'\ndynamic = ['dependencies']\n"
                        + "[tool.setuptools.dynamic]\ndependencies = {file = ['requirements.txt']}\n");
        file("requirements.txt", "flask\n");
        assertThat(Adoption.in(root)).isEmpty();
        file("requirements-dev.txt", "pytest\n");
        assertThat(Adoption.in(root).orElseThrow().file().groups()).containsKey("dev");
    }

    @Test
    void aGroupThatIncludesOthersGrows() throws IOException {
        file(
                "pyproject.toml",
                PROJECT
                        + "[dependency-groups]\ntest = ['pytest']\ndev = [\n  {include-group = 'test'}, # all\n  'black',\n]\n");
        file("requirements-dev.txt", "black\nmypy\n");
        assertThat(adopt().file().document().text())
                .contains("dev = [\n  {include-group = 'test'}, # all\n  'black',\n  \"mypy\",\n]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "six @ file:///croot/six_1644875935023/work|six",
                "numpy=1.21.2=py39h_0|numpy==1.21.2",
                "git+git@github.com:a/b.git#egg=b[x]|b[x] @ git+ssh://git@github.com/a/b.git",
                "-e git+https://example.org/c@1#egg=c|c @ git+https://example.org/c@1",
                "torch==2.0.1+cu118|torch==2.0.1",
                "x @ git+https://${TOKEN}@example.org/x|''",
                "git+https://me:hunter2@example.org/x#egg=x|''",
                "appnope==0.1.3|appnope==0.1.3; sys_platform == 'darwin'",
                "mkl-service==2.4|''",
                "not a requirement at all !!|''"
            })
    void linesAsAWheelCanCarryThem(String line, String text) {
        assertThat(PortableRequirement.of(line).text()).isEqualTo(text);
        assertThat(PortableRequirement.of(line).told()).doesNotContain("hunter2");
    }

    @Test
    void anUndoBringsTheFileBack() throws IOException {
        var bytes = ("\uFEFF" + PROJECT).getBytes(StandardCharsets.UTF_8);
        Files.write(root.resolve("pyproject.toml"), bytes);
        Files.write(root.resolve("requirements.txt"), "numpy\r\n".getBytes(StandardCharsets.UTF_16));
        var adoption = adopt();
        assertThat(adoption.taken()).containsExactly("numpy");
        UndoHistory.of(root).apply(List.of(adoption.since(project(), root)));
        assertThat(project().metadata().dependencies()).containsExactly("numpy");
        UndoHistory.of(root).undo();
        assertThat(Files.readAllBytes(root.resolve("pyproject.toml"))).isEqualTo(bytes);
    }

    @Test
    void unkindFilesAreToldAndTakeNothing() throws IOException {
        file("pyproject.toml", PROJECT);
        file("Pipfile", "[packages\n");
        file("environment.yml", "dependencies:\n  - a\n - b: [\n");
        file("requirements.txt", "");
        assertThat(Adoption.in(root)).isEmpty();
        file("pyproject.toml", "[tool.poetry]\nname = 'x'\n");
        assertThat(Adoption.in(root)).isEmpty();
        file("requirements.txt", "numpy\n");
        assertThatThrownBy(() -> Adoption.of(root, project(), Set.of("requirements.txt")))
                .isInstanceOf(ShipException.class);
    }

    private Adoption adopt() {
        return Adoption.of(root, project(), Set.of());
    }

    private PyprojectFile project() {
        return PyprojectFile.read(root.resolve("pyproject.toml"));
    }

    private static String said(Adoption adoption) {
        return adoption.told().stream()
                .map((Problem problem) -> problem.message() + " " + problem.consequence())
                .collect(Collectors.joining("\n"));
    }

    private void file(String name, String text) throws IOException {
        var path = root.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
