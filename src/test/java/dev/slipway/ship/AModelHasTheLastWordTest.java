package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.settle.Wish;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AModelHasTheLastWordTest {
    @TempDir
    Path folder;

    @Test
    void aPinWithWhichItCannotBeLoadedGivesWay() throws IOException {
        Files.writeString(folder.resolve("main.py"), "import joblib, numpy\njoblib.load('模型.pkl')\n");
        Files.writeString(folder.resolve("requirements.txt"), "joblib==1.3.2\nnumpy==1.24.3\n");
        Files.write(
                folder.resolve("模型.pkl"),
                "cnumpy._core.multiarray\n_reconstruct\n.".getBytes(StandardCharsets.ISO_8859_1));

        Wanted wanted =
                Wanted.of(Survey.of(folder, new ProjectScanner(), "3.11", ScanListener.SILENT), Profile.proposed());

        assertThat(wanted.wishes()).extracting(Wish::text).containsExactlyInAnyOrder("joblib==1.3.2", "numpy>=1.26");
        assertThat(wanted.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("The model 模型.pkl can only be loaded with numpy>=1.26.");
            assertThat(problem.consequence()).isEqualTo("numpy==1.24.3 gives way.");
            assertThat(problem).extracting(Problem::file, Problem::line).containsExactly("requirements.txt", 2);
        });
    }
}
