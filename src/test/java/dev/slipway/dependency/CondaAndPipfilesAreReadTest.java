package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CondaAndPipfilesAreReadTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numpy|numpy|''",
                "numpy=1.21|numpy|==1.21.*",
                "numpy=1.21.2=py39h_0|numpy|==1.21.2",
                "conda-forge::pandas==2.0|pandas|==2.0",
                "pandas>=1.2,<2|pandas|>=1.2,<2",
                "pandas >=1.2|pandas|>=1.2",
                "scipy 1.8.*|scipy|==1.8.*",
                "numpy[version='>=1']|numpy|>=1"
            })
    void condasSpellings(String text, String name, String specifiers) {
        assertThat(CondaSpec.of(text)).isEqualTo(new CondaSpec(name, specifiers, true));
    }

    @Test
    void anEnvironmentFileByTheNamesOfTheIndex() throws IOException {
        Files.write(
                root.resolve("environment.yml"),
                ("\uFEFFname: 模型\r\nchannels: [conda-forge]\r\ndependencies:\r\n"
                                + "  - python=3.9\r\n  - pytorch=1.12 # cpu\r\n  - cudatoolkit=11.3\r\n  - libgcc-ng\r\n"
                                + "  - pip\r\n  - pip:\r\n    - streamlit>=1.0\r\n    - -e .\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        var conda = CondaFile.in(root).orElseThrow();

        assertThat(conda.python()).isEqualTo("==3.9.*");
        assertThat(conda.unnamed()).containsExactly("cudatoolkit", "libgcc-ng");
        assertThat(conda.declared())
                .extracting(Declared::text)
                .containsExactly("torch==1.12.*", "streamlit>=1.0", "-e .");
        assertThat(conda.declared().getFirst().place()).isEqualTo("environment.yml:5");
        assertThat(DeclaredRequirements.of(root).always()).hasSize(3);
    }

    @Test
    void anEnvironmentFileByAnotherNameIfItIsOne() throws IOException {
        Files.writeString(root.resolve("requirements.yml"), "- src: geerlingguy.docker\n");
        assertThat(CondaFile.in(root)).isEmpty();

        Files.writeString(root.resolve("requirements.yml"), "name: eda\ndependencies:\n  - pandas=2.1.4=py311h9_0\n");
        assertThat(DeclaredRequirements.of(root).always())
                .extracting(Declared::text)
                .containsExactly("pandas==2.1.4");
        assertThat(CondaFile.all(root)).extracting(CondaFile.Found::name).containsExactly("requirements.yml");
    }

    @Test
    void aBrokenEnvironmentFileIsAProblemWithItsLine() throws IOException {
        Files.writeString(root.resolve("environment.yml"), "dependencies:\n  - a\n - b: [\n");
        var conda = CondaFile.in(root).orElseThrow();
        assertThat(conda.problems()).hasSize(1);
        assertThat(conda.problems().getFirst().line()).isPositive();
    }

    @Test
    void aPipfileWithItsCategories() throws IOException {
        Files.writeString(root.resolve("Pipfile"), """
                [[source]]
                url = "https://example.org/simple"
                verify_ssl = true
                name = "own"

                [packages]
                flask = "==2.0.1"
                requests = {version = ">=2", extras = ["socks"], markers = "sys_platform == 'win32'"}
                mine = {path = ".", editable = true}

                [dev-packages]
                pytest = "*"

                [requires]
                python_version = "3.9"
                """);

        var pipfile = Pipfile.in(root).orElseThrow();

        assertThat(pipfile.python()).isEqualTo("==3.9.*");
        assertThat(pipfile.sources()).containsExactly("https://example.org/simple");
        assertThat(pipfile.declared())
                .extracting(each -> each.group() + ":" + each.text())
                .containsExactly(
                        ":flask==2.0.1", ":requests[socks]>=2; sys_platform == 'win32'", ":-e .", "dev:pytest");
    }

    @Test
    void besideARequirementsFileTheyAreAGroupOfTheirOwn() throws IOException {
        Files.writeString(root.resolve("requirements.txt"), "numpy==1.21\n");
        Files.writeString(root.resolve("environment.yml"), "dependencies:\n  - numpy=1.22\n");
        var declared = DeclaredRequirements.of(root);
        assertThat(declared.always()).extracting(Declared::text).containsExactly("numpy==1.21");
        assertThat(declared.declared()).extracting(Declared::group).containsExactly("", "conda");
    }
}
