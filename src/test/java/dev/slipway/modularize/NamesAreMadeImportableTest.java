package dev.slipway.modularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesAreMadeImportableTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "my script v2, my_script_v2",
        "01-load, step_01_load",
        "class, class_",
        "数据处理, 数据处理",
        "données, données",
        "a.b.c, a_b_c",
        "'!!', script"
    })
    void ofModules(String stem, String expected) {
        assertThat(Identifiers.module(stem)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "My Project (final), my_project_final",
        "房价预测, fangjiayuce",
        "données, donnees",
        "2024 sales, app_2024_sales",
        "import, import_app",
        "🚀, ''"
    })
    void ofPackagesInLettersOfADistributionsName(String text, String expected) {
        assertThat(Identifiers.packageName(text)).isEqualTo(expected);
    }

    @Test
    void proposedNamesHideNoModule() throws Exception {
        for (String folder : new String[] {"json", "pandas", "test"}) {
            Path root = Files.createDirectories(temp.resolve(folder));
            Files.writeString(root.resolve("run.py"), "import pandas\nprint(1)\n");
            Project project = new ProjectScanner().scan(root);

            assertThat(Candidates.name(project, "run.py")).isNotEqualTo(folder).startsWith(folder);
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        Files.writeString(temp.resolve("run.py"), "print(1)\n");
        Files.createDirectories(temp.resolve("taken"));
        Project project = new ProjectScanner().scan(temp);

        assertThatThrownBy(() -> Modularizer.of(project, "taken", "run.py", file -> true))
                .isInstanceOf(ShipException.class);
        assertThatThrownBy(() -> Modularizer.of(project, "a-b", "run.py", file -> true))
                .isInstanceOf(ShipException.class);
        assertThatThrownBy(() -> Modularizer.of(project, "good", "none.py", file -> true))
                .isInstanceOf(ShipException.class);
    }
}
