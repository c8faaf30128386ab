package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real index and the real resolvers. */
@Tag("slow")
class VersionsAreSettledTest {
    private static final String TOLD =
            "grpcio-status==1.60.1 wants protobuf>=4.21.6, and protobuf==3.20.3 is asked for.";

    @TempDir
    private Path folder;

    @Test
    void aConflictIsToldAndLoosened() throws IOException {
        write("requirements.txt", "protobuf==3.20.3\ngrpcio-status==1.60.1\n");

        assertThat(plan(Map.of()).output()).contains("warning: requirements.txt:1: " + TOLD);
    }

    @Test
    void aConflictStopsThePlanWherePinsAreKept() throws IOException {
        write("requirements.txt", "protobuf==3.20.3\ngrpcio-status==1.60.1\n");

        var end = plan(Map.of(), "--keep-pins");

        assertThat(end.code()).isNotZero();
        assertThat(end.output()).contains("error: requirements.txt:1: " + TOLD);
    }

    @Test
    void pipFindsThemWhereUvIsNotHereYet() throws IOException {
        write("requirements.txt", "protobuf==3.20.3\ngrpcio-status==1.60.1\n");

        var end = plan(
                Map.of(
                        "SLIPWAY_HOME", folder.resolve("home").toString(),
                        "PATH", "/usr/bin:/bin",
                        "HOME", System.getProperty("user.home")),
                "--engine",
                "pip");

        assertThat(end.output()).contains("warning: requirements.txt:1: " + TOLD);
    }

    @Test
    void constraintFilesHold() throws IOException {
        write("requirements.txt", "-c limits.txt\nhttpx\n");
        write("limits.txt", "httpx<0.28\nidna==3.4\n");
        write("app.py", "import httpx, idna\nprint('with', httpx.__version__, idna.__version__)\n");

        var end = SlipwayProcess.run(folder, Map.of(), "environment", folder, "--engine", "uv");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(folder.resolve(".slipway/constraints.txt")).content().contains("httpx==0.27", "idna==3.4\n");
    }

    @Test
    void aConstraintAgainstAPinIsTold() throws IOException {
        write("requirements.txt", "-c limits.txt\nhttpx==0.28.1\n");
        write("limits.txt", "httpx<0.28\n");

        assertThat(plan(Map.of()).output())
                .contains(
                        "limits.txt:1: The constraint httpx<0.28 excludes httpx==0.28.1, which requirements.txt:2 asks for.");
    }

    @Test
    void aDeclaredProjectIsTriedWithinTheSettledLimits() throws IOException {
        ServedThing.write(folder, "");

        var end = SlipwayProcess.run(folder, Map.of(), "ship", folder, "--only", "wheel", "--engine", "uv");

        assertThat(end.code()).as(end.output()).isZero();
        assertThat(end.output()).contains("Artifacts are tried with the versions that were found to go together.");
    }

    private SlipwayProcess.End plan(Map<String, String> variables, Object... more) throws IOException {
        assumeTrue(
                Host.current().index().lookUp("protobuf") instanceof IndexAnswer.Found, "the index cannot be reached");
        if (!Files.exists(folder.resolve("app.py"))) {
            write("app.py", "print('here')\n");
        }
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "plan";
        arguments[1] = folder;
        arguments[2] = "--only";
        arguments[3] = "wheel";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return SlipwayProcess.run(folder, variables, arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
