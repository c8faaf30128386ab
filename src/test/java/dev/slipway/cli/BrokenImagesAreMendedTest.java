package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.container.EngineDesk;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.ship.ShipResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Images that cannot be built, or do not run: each is named, and the remedy of its button leads to one that works. */
@Tag("slow")
class BrokenImagesAreMendedTest {
    private static final String TAG = "slipway-test/broken:1";
    private static final String FOREIGN = "slipway-test/arm64-python:3.11";
    private static final String PRINTS = "if __name__ == '__main__':\n    print('tide')\n";

    @TempDir
    private Path temp;

    private EngineDesk desk;

    @BeforeEach
    void anEngineIsThere() {
        desk = AContainerEngine.desk();
    }

    @AfterEach
    void nothingIsLeft() {
        AContainerEngine.forget(desk, TAG);
        AContainerEngine.forget(desk, FOREIGN);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "a library of the system that the slim image lacks",
                        Map.of(
                                "report.py",
                                "import ctypes\nif __name__ == '__main__':\n    print(ctypes.CDLL('libxslt.so.1'))\n"),
                        Map.of(),
                        "The system library libxslt.so.1 is not in the image.",
                        new Fix.AddToOption("dockerfile", "packages", "libxslt1.1")),
                Arguments.of(
                        "a variable that is not set",
                        Map.of(
                                "report.py",
                                "import os\nif __name__ == '__main__':\n    print(os.environ['TIDE_PLACE'])\n"),
                        Map.of(),
                        "The program wants the variable TIDE_PLACE",
                        new Fix.AddToOption("image", "variables", "TIDE_PLACE=1")),
                Arguments.of(
                        "a Dockerfile whose app listens inside of the container only",
                        Map.of(
                                "app.py",
                                "from flask import Flask\napp = Flask(__name__)\n@app.route('/')\ndef home():\n    return 'tide'\n",
                                "requirements.txt",
                                "flask\n",
                                "Dockerfile",
                                "FROM python:3.11-slim-bookworm\nEXPOSE 8000\nCMD [\"timeout\", \"8\", \"python\", \"-m\","
                                        + " \"http.server\", \"--bind\", \"127.0.0.1\", \"8000\"]\n"),
                        Map.of(),
                        "Nothing answers on port 8000 from outside of the container.",
                        new Fix.SetOption("dockerfile", "existing", "replace")),
                Arguments.of(
                        "a base image for another processor",
                        Map.of("report.py", PRINTS),
                        Map.of("base", FOREIGN),
                        "made for another processor",
                        new Fix.SetOption("dockerfile", "base", "")),
                Arguments.of(
                        "an executable on a base image with an older C library",
                        Map.of("report.py", PRINTS),
                        Map.of("form", "executable", "base", "debian:stretch-slim"),
                        "debian:stretch-slim has 2.24",
                        new Fix.SetOption("dockerfile", "base", "debian:bookworm-slim")),
                Arguments.of(
                        "a distribution without a wheel for musl",
                        Map.of(
                                "report.py",
                                "import sentencepiece, six\nif __name__ == '__main__':\n    print(sentencepiece.__version__)\n",
                                "requirements.txt",
                                "sentencepiece\nsix\n"),
                        Map.of("base", "python:3.11-alpine"),
                        "sentencepiece has no wheel for musl",
                        new Fix.SetOption("dockerfile", "base", "python:3.11-slim-bookworm")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isNamedAndItsRemedyMendsIt(
            String what, Map<String, String> files, Map<String, String> dockerfile, String says, Fix fix)
            throws IOException {
        if (dockerfile.containsValue(FOREIGN)) {
            makeAnImageForAnotherProcessor();
        }
        Path folder = Files.createDirectories(temp.resolve("tides"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Profile profile = Profile.proposed()
                .withPython(AContainerEngine.PYTHON)
                .withArtifact("wheel", null)
                .withArtifact("sdist", null)
                .withArtifact("dockerfile", dockerfile)
                .withArtifact("executable", Map.of("compare", "false"))
                .withArtifact("image", Map.of("tag", TAG));

        ShipResult failed = Shipped.once(folder, profile, "image");

        Problem problem = failed.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.ofNullable(step.problem()),
                        step.checks().stream().map(check -> check.problem()).filter(Objects::nonNull)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " went well"));
        assertThat(problem.message()).as(what).contains(says);
        assertThat(Objects.requireNonNull(problem.remedy(), problem.toString()).fix())
                .as(what)
                .isEqualTo(fix);

        ShipResult mended = Shipped.once(folder, Fixes.apply(profile, fix), "image");

        assertThat(mended.ok()).as(what + ": " + mended.problems()).isTrue();
    }

    /** Its shell is a program of the other kind: the kernel refuses it, as it does with a real one. */
    private void makeAnImageForAnotherProcessor() throws IOException {
        byte[] program = new byte[128];
        byte[] head = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, (byte) 0xb7, 0, 1};
        System.arraycopy(head, 0, program, 0, head.length);
        program[52] = 64;
        Path folder = Files.createDirectories(temp.resolve("foreign/bin"));
        Files.write(folder.resolve("sh"), program);
        assertThat(folder.resolve("sh").toFile().setExecutable(true)).isTrue();
        Files.write(
                folder.resolveSibling("Dockerfile"), "FROM scratch\nCOPY bin /bin\n".getBytes(StandardCharsets.UTF_8));
        desk.ask(desk.engine()
                .exec(
                        temp,
                        List.of("build", "--tag", FOREIGN, folder.getParent().toString())));
    }
}
