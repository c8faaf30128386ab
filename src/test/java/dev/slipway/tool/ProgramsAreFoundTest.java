package dev.slipway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsAreFoundTest {
    @TempDir
    private Path folder;

    @Test
    void inTheFoldersThatAreNamedAbsolutely() {
        assertThat(SearchPath.of(Platform.LINUX, Map.of("PATH", "/a b:.::rel/bin:/c:/a b"))
                        .folders())
                .containsExactly(Path.of("/a b"), Path.of("/c"));
        assertThat(SearchPath.of(Platform.WINDOWS, Map.of("Path", "\"C:\\a;b\";C:/x;\\\\server\\share;C:rel"))
                        .folders())
                .containsExactly(Path.of("C:\\a;b"), Path.of("C:/x"), Path.of("\\\\server\\share"));
        assertThat(SearchPath.of(Platform.LINUX, Map.of()).folders()).isEmpty();
    }

    @Test
    void onlyIfTheyCanBeRun() throws IOException {
        var path = new SearchPath(Platform.LINUX, java.util.List.of(folder, folder.resolve("gone")));
        Path program = Files.createFile(folder.resolve("uv"));
        Files.createDirectory(folder.resolve("git"));

        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(path.all("uv")).containsExactly(program);
        assertThat(path.all("git")).isEmpty();
    }

    @Test
    void alsoWhereTheyUsuallyLieWhenStartedFromAMenu() {
        assertThat(SearchPath.of(Platform.MACOS, Map.of("PATH", "/usr/bin"))
                        .andUsual(Path.of("/Users/li"))
                        .folders())
                .startsWith(Path.of("/usr/bin"), Path.of("/Users/li/.local/bin"))
                .contains(Path.of("/opt/homebrew/bin"))
                .doesNotHaveDuplicates();
    }

    @Test
    void andReportedWithTheirVersions() {
        var report = ToolReport.current(new Sequence().processes()).look();

        assertThat(report).extracting(ToolStatus::id).startsWith("uv", "git").hasSize(3);
        assertThat(report).allMatch(tool -> tool.usable() || !tool.howToGet().isEmpty() || tool.problem() != null);
    }
}
