package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.installed.RealEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocksAreKeptTest {
    @TempDir
    Path folder;

    Path root;

    @BeforeEach
    void aProject() throws IOException {
        RealEnvironment.engine("uv");
        root = Files.createDirectories(folder.resolve("a project 项目"));
        Files.writeString(root.resolve("pyproject.toml"), """
                [project]
                name = "kept"
                version = "1"
                requires-python = ">=3.9"
                dependencies = ["jinja2==3.0.3", "idna"]
                """);
        Files.writeString(root.resolve("app.py"), "import jinja2, idna\nprint(jinja2.__version__)\n");
    }

    @ParameterizedTest
    @CsvSource({
        "pylock, pylock.toml, uv",
        "requirements, requirements.lock, uv",
        "uv, uv.lock, uv",
        "pylock, pylock.toml, pip"
    })
    void theEnvironmentIsMadeFromItAndEachFileChecked(String format, String file, String engine) throws IOException {
        Console locked = Console.run("lock", root, "--format", format, "--engine", engine);
        assertThat(locked.exitCode()).as(locked.err()).isZero();
        assertThat(locked.out()).contains("+++ b/" + file);
        assertThat(Console.run("lock", root, "--check").exitCode()).isZero();

        Console made = Console.run("environment", root);
        assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
        assertThat(made.out() + made.err()).contains(file);
        assertThat(RealEnvironment.freeze(root.resolve(".venv")))
                .contains("jinja2==3.0.3")
                .filteredOn(line -> !line.startsWith("pip=="))
                .hasSize(3);

        Console again = Console.run("environment", root);
        assertThat(again.out()).contains("up to date").doesNotContain("done  ");

        Path lock = root.resolve(file);
        String text = Files.readString(lock);
        int line = (int) text.substring(0, text.indexOf("idna")).lines().count();
        Files.writeString(lock, tampered(text));
        Console refused = Console.run("environment", root);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .contains("The file of idna", "is not the one that " + file + " was made for", file + ":");
        assertThat(line).isPositive();

        Console.run("undo", root);
        assertThat(lock).exists();
    }

    @ParameterizedTest
    @CsvSource({"pylock", "uv"})
    void aLockThatIsOutOfDateIsNoticed(String format) throws IOException {
        Console.run("lock", root, "--format", format);
        Console.run("packages", root, "add", "six");

        Console check = Console.run("lock", root, "--check");
        assertThat(check.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(check.err()).contains("pyproject.toml:5", "six", "slipway lock");
        assertThat(Console.run("environment", root).exitCode()).isNotZero();

        assertThat(Console.run("lock", root).exitCode()).isZero();
        assertThat(Console.run("lock", root, "--check").exitCode()).isZero();
    }

    @Test
    void upgradingBringsTheLockUpToDateAndInstallsIt() throws IOException {
        Path pyproject = root.resolve("pyproject.toml");
        Files.writeString(pyproject, Files.readString(pyproject).replace("\"idna\"", "\"idna==3.6\""));
        Console.run("lock", root);
        Console.run("environment", root);
        assertThat(RealEnvironment.freeze(root.resolve(".venv"))).contains("idna==3.6");
        Files.writeString(pyproject, Files.readString(pyproject).replace("idna==3.6", "idna<3.8"));
        Console.run("lock", root);

        Console shown = Console.run("packages", root, "upgrade", "idna", "--dry-run");
        assertThat(shown.out()).contains("--- a/pylock.toml", "+version = \"3.7\"");
        assertThat(RealEnvironment.freeze(root.resolve(".venv"))).contains("idna==3.6");

        Console upgraded = Console.run("packages", root, "upgrade", "idna");
        assertThat(upgraded.exitCode()).as(upgraded.out() + upgraded.err()).isZero();
        assertThat(RealEnvironment.freeze(root.resolve(".venv"))).contains("idna==3.7", "jinja2==3.0.3");
        assertThat(Console.run("lock", root, "--check").exitCode()).isZero();
        assertThat(Console.run("packages", root, "upgrade", "idna").out()).contains("There is nothing to change.");
    }

    @Test
    void whatIsLockedStaysUnlessItIsUpgraded() throws IOException {
        Console.run("lock", root, "--format", "requirements");
        Path lock = root.resolve("requirements.lock");
        Path old = RealEnvironment.make(folder.resolve("old"), "idna==3.3");
        assertThat(RealEnvironment.freeze(old)).contains("idna==3.3");
        String text = Files.readString(lock).replaceFirst("idna==\\S+", "idna==3.3");
        Files.writeString(lock, text);

        Console.run("lock", root);
        assertThat(Files.readString(lock)).contains("idna==3.3 ");
        Console.run("lock", root, "--upgrade", "idna");
        assertThat(Files.readString(lock)).doesNotContain("idna==3.3 ").contains("jinja2==3.0.3");
        assertThat(List.of(lock)).allMatch(Files::exists);
    }

    /** Other digits in every hash of idna, which is followed by other packages. */
    private static String tampered(String text) {
        int start = text.indexOf("idna");
        start = text.indexOf("idna", text.indexOf("created-by") > 0 ? text.indexOf("[[pack") : start);
        StringBuilder out = new StringBuilder(text.substring(0, start));
        String rest = text.substring(start);
        Matcher next =
                Pattern.compile("(?m)^(?:\\[\\[pack|jinja2|markupsafe|\\[tool)").matcher(rest);
        int end = next.find() ? next.start() : rest.length();
        out.append(rest.substring(0, end).replaceAll("(sha256[:\" =]+[0-9a-f]{60})[0-9a-f]{4}", "$10000"));
        return out.append(rest.substring(end)).toString();
    }
}
