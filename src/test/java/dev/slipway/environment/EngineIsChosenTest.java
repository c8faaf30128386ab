package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineIsChosenTest {
    private static final Interpreter WHOLE = python("3.12.1", true);
    private static final Interpreter WITHOUT_VENV = python("3.11.2", false);
    private static final Interpreter OLD = python("3.7.16", true);

    @TempDir
    private Path temporary;

    @Test
    void uvThatIsHereIsTakenAsItIs() {
        Path uv = Machine.uvProgram();
        Engines engines = engines(Map.of("PATH", uv.resolveSibling("").toString()));

        Engine engine = chosen(engines, null, WITHOUT_VENV);

        assertThat(engine.id()).isEqualTo("uv");
        assertThat(engine.prepare()).isEmpty();
    }

    @Test
    void uvIsFetchedWhenItIsWantedOrCanBeHad() {
        Assumptions.assumeTrue(noUvElsewhere(), "a uv in a usual place is found without PATH");
        Engine wanted = chosen(offline(), "uv", WHOLE);

        assertThat(wanted.id()).isEqualTo("uv");
        assertThat(wanted.prepare()).extracting(Step::id).containsExactly("tool.uv");
    }

    @Test
    void withoutUvAndIndexTheOtherEngineServes() {
        Assumptions.assumeTrue(noUvElsewhere(), "a uv in a usual place is found without PATH");
        EngineChoice choice = offline().choose(null, WHOLE, found(WHOLE));

        assertThat(choice.engine()).isInstanceOf(PipEngine.class);
        assertThat(choice.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message() + " " + problem.consequence())
                                .isEqualTo(
                                        "uv is not on this machine, and the package index cannot be reached. venv + pip is used."));
    }

    @Test
    void aPythonWithoutVenvCannotServeVenvAndPip() {
        EngineChoice choice = offline().choose("pip", WITHOUT_VENV, found(WITHOUT_VENV));

        assertThat(choice.engine()).isNull();
        assertThat(choice.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .isEqualTo("Python 3.11.2 at /usr/bin/python comes without venv and ensurepip.");
            assertThat(problem.remedy()).isNotNull();
            assertThat(String.valueOf(problem.remedy())).contains("sudo apt install python3.11-venv");
        });
    }

    @Test
    void uvIsNotFetchedByAPythonThatIsTooOldForIt() {
        Assumptions.assumeTrue(noUvElsewhere(), "a uv in a usual place is found without PATH");
        EngineChoice choice = offline().choose("uv", OLD, found(OLD, WITHOUT_VENV));

        assertThat(choice.engine()).isNull();
        assertThat(choice.problems().getFirst().message())
                .isEqualTo("uv is not on this machine, and no Python from 3.8 on with venv is here to fetch it.");
    }

    @Test
    void anUnknownEngineIsAProblem() {
        assertThat(offline()
                        .choose("conga", WHOLE, found(WHOLE))
                        .problems()
                        .getFirst()
                        .message())
                .isEqualTo("There is no engine called conga.");
    }

    @Test
    void aPythonThatCannotBeFetchedSaysWhy() {
        Path uv = Machine.uvProgram();
        Engines engines = engines(Map.of("PATH", uv.resolveSibling("").toString()));
        List<Step> steps = engines.installPython("3.9", found());
        Map<String, String> unreachable = Machine.variables(Map.of(
                "UV_PYTHON_INSTALL_MIRROR", "http://127.0.0.1:9/none",
                "UV_PYTHON_INSTALL_DIR", temporary.resolve("pythons").toString(),
                "UV_HTTP_RETRIES", "0"));

        assertThat(steps).extracting(Step::title).containsExactly("Get Python 3.9");
        Sequence.Outcome outcome = new Sequence(unreachable).run(steps.getLast());

        assertThat(outcome.ok()).isFalse();
        assertThat(outcome.output()).contains("error sending request for url (http://127.0.0.1:9/none");
    }

    @Test
    void filesAreCopiedWhereTheCacheIsOnAnotherFileSystem() throws IOException {
        Path other = Path.of("/dev/shm");
        Assumptions.assumeTrue(
                Files.isDirectory(other) && !Files.getFileStore(other).equals(Files.getFileStore(temporary)),
                "there is no second file system");
        var here = new UvLinks(Platform.LINUX, Map.of("UV_CACHE_DIR", temporary.toString()), temporary);

        assertThat(here.mode(temporary.resolve("not/there/yet"))).isEmpty();
        assertThat(here.mode(other.resolve("x"))).contains("copy");
    }

    private static Engine chosen(Engines engines, @Nullable String wanted, Interpreter python) {
        EngineChoice choice = engines.choose(wanted, python, found(python));
        assertThat(choice.problems()).isEmpty();
        return java.util.Objects.requireNonNull(choice.engine());
    }

    private Engines offline() {
        return engines(Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple"));
    }

    private Engines engines(Map<String, String> variables) {
        return new Engines(
                Platform.LINUX,
                variables,
                temporary,
                Machine.folders(temporary.resolve("own")),
                new Sequence().processes());
    }

    private static boolean noUvElsewhere() {
        return java.util.stream.Stream.of("/usr/local/bin/uv", "/usr/bin/uv", "/bin/uv", "/snap/bin/uv")
                .map(Path::of)
                .noneMatch(Files::exists);
    }

    private static FoundInterpreters found(Interpreter... pythons) {
        return new FoundInterpreters(List.of(pythons), List.of(), null);
    }

    private static Interpreter python(String version, boolean venv) {
        return new Interpreter(version, Path.of("/usr/bin/python"), "system", "cpython", "x86_64", true, true, venv);
    }
}
