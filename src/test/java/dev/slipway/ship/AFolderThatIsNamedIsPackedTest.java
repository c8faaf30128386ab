package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.project.EntryPoint;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFolderThatIsNamedIsPackedTest {
    @TempDir
    Path folder;

    @Test
    void soThatTheSecondRunStartsWhatTheFirstDid() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("app/api.py"), "from flask import Flask\napp = Flask(__name__)\n");
        Files.writeString(folder.resolve("src/train.py"), "if __name__ == '__main__':\n    print(1)\n");
        Files.writeString(folder.resolve("pyproject.toml"), """
                [project]
                name = "loans"
                version = "1"
                [tool.hatch.build.targets.wheel]
                only-include = [
                    "app",
                    "src",
                ]
                """);

        Project project = new ProjectScanner().scan(folder);
        EntryPoint api = project.entryPoints().getFirst();

        assertThat(api.target()).isEqualTo("api:app");
        assertThat(Packed.of(project, api)).isTrue();
        Files.writeString(folder.resolve("pyproject.toml"), "[project]\nname = 'loans'\nversion = '1'\n");
        assertThat(Packed.of(project, api)).isFalse();
    }
}
