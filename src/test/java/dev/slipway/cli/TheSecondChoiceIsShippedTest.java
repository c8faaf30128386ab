package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Flask 2.2.2 is asked for, only the second choice, as of its time, works: see {@link ServedThing}. */
@Tag("slow")
class TheSecondChoiceIsShippedTest {
    private static final String REQUIREMENTS = "flask==2.2.2\nitsdangerous\n";
    private static final String TRIED = "The next choice is tried: everything is taken as of ";

    @TempDir
    private Path folder;

    @BeforeEach
    void indexIsThere() {
        assumeTrue(Host.current().index().lookUp("flask") instanceof IndexAnswer.Found, "the index cannot be reached");
    }

    @Test
    void aNewPackagingFileDeclaresWhatWasInstalled() throws IOException {
        write("requirements.txt", REQUIREMENTS);
        write("served.py", """
                import flask
                import itsdangerous


                def main():
                    print("flask", flask.Flask(__name__).name)


                if __name__ == "__main__":
                    main()
                """);

        var end = ship();

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains(TRIED);
        assertThat(folder.resolve("pyproject.toml")).content().contains("werkzeug<=2.2.");
        var again = ship();
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(again.output()).doesNotContain(TRIED);
        assertThat(folder.resolve("pyproject.toml")).content().contains("werkzeug<=2.2.");
    }

    @Test
    void aDeclaredProjectIsTriedWithWhatWasInstalled() throws IOException {
        ServedThing.write(folder, "itsdangerous");

        var end = ship();

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains(TRIED);
    }

    /** pip cannot look for versions as of a date: the very first run, before uv was ever fetched, has to fetch it before it plans. */
    @Test
    void theFirstRunOnAMachineFindsItToo() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        ServedThing.write(project, "itsdangerous");

        var end = SlipwayProcess.run(
                folder, Map.of("SLIPWAY_HOME", folder.resolve("home").toString()), "ship", project, "--only", "wheel");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains(TRIED);
        assertThat(project.resolve(".slipway/tools")).doesNotExist();
    }

    private SlipwayProcess.End ship() throws IOException {
        return SlipwayProcess.run(folder, Map.of(), "ship", folder, "--only", "wheel", "--engine", "uv");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
