package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.InterpreterFinder.Asked;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
class FoundPythonsTest {
    @TempDir
    private Path temporary;

    private Path programs = Path.of("");
    private Interpreter real = new Interpreter("", Path.of(""), "", "", "", false, false, false);

    @BeforeEach
    void makeFolderOfPrograms() throws IOException {
        programs = Files.createDirectories(temporary.resolve("Programs 中文/bin"));
        real = Machine.anyPython();
    }

    @Test
    void eachRealOneIsListedOnceByTheBestName() throws IOException {
        Path version = Files.createDirectories(temporary.resolve("pyenv/versions/mine/bin"));
        Files.createSymbolicLink(version.resolve("python3"), real.executable());
        Files.createSymbolicLink(programs.resolve("python3"), real.executable());
        Files.createSymbolicLink(programs.resolve("python3.99"), programs.resolve("python3"));
        script("python", "exec '" + real.executable() + "' \"$@\"");

        assertThat(find().usable().stream().filter(python -> python.executable().equals(real.executable())))
                .containsExactly(new Interpreter(
                        real.version(),
                        real.executable(),
                        "pyenv",
                        real.implementation(),
                        real.architecture(),
                        real.sharedLibrary(),
                        real.externallyManaged(),
                        real.hasVenv()));
    }

    @Test
    void brokenOnesAreSkippedWithTheReason() throws IOException {
        Files.createSymbolicLink(programs.resolve("python3.1"), temporary.resolve("gone"));
        Path shim = script("python3.2", "exec \"/nowhere/libexec/pyenv\" exec \"python3.2\" \"$@\"");
        Path dead = script("python3.3", "exec /nowhere/python \"$@\"");
        Path chatty = script("python3.4", "echo welcome");
        Path plain = Files.writeString(programs.resolve("python3.5"), "not to be run");

        assertThat(reasons())
                .containsEntry(
                        programs.resolve("python3.1"),
                        "It is a link to " + temporary.resolve("gone") + ", where nothing lies any more.")
                .containsEntry(plain, "It is not a program that can be run.")
                .hasEntrySatisfying(shim, reason -> assertThat(reason).startsWith("It is a shim of pyenv"))
                .hasEntrySatisfying(dead, reason -> assertThat(reason).startsWith("It ends with code 12"))
                .containsEntry(chatty, "What it says is not what a Python says: welcome.");
    }

    @Test
    void shimsAreToldOnceAFolder() throws IOException {
        for (String name : List.of("python", "python3", "python3.10")) {
            script(name, "exec \"/nowhere/asdf\" exec \"" + name + "\" \"$@\"");
        }

        assertThat(reasons())
                .hasEntrySatisfying(
                        programs, reason -> assertThat(reason).startsWith("3 programs in it are shims of asdf"));
    }

    @Test
    void whatAPersonShouldKnowIsSaid() {
        assertThat(new Interpreter("3.7.16", Path.of("/x"), "system", "cpython", "x86_64", false, true, false).notes())
                .hasSize(4)
                .first()
                .isEqualTo("Python 3.7 gets no more fixes, and few current distributions serve it.");
        assertThat(new Interpreter("3.13.0", Path.of("/x"), "pyenv", "cpython", "x86_64", true, false, true).notes())
                .isEmpty();
    }

    @Test
    void oneThatHangsIsSkipped() throws IOException {
        Path hanging = script("python3", "exec sleep 600");

        assertThat(reasons()).containsEntry(hanging, "It did not answer within 5 seconds.");
    }

    @Test
    void onesThatAreTooOldSaySo() throws IOException {
        Path old = Machine.HOME.resolve(".pyenv/versions/2.7.18/bin/python2.7");
        Assumptions.assumeTrue(Files.exists(old), "there is no Python 2.7 on this machine");
        Files.createSymbolicLink(programs.resolve("python2"), old);

        assertThat(reasons()).containsEntry(old.toRealPath(), "Python 2.7 is too old; Slipway needs 3.6 or newer.");
    }

    @Test
    void usualIsTheOneThatAShimLeadsTo() throws IOException {
        Path root = temporary.resolve("pyenv");
        programs = Files.createDirectories(root.resolve("shims"));
        script("python3", "exec \"/nowhere/pyenv\" exec \"python3\" \"$@\"");
        Files.writeString(root.resolve("version"), "mine\n");
        Files.createDirectories(root.resolve("versions/mine/bin"));
        Files.createSymbolicLink(root.resolve("versions/mine/bin/python3"), real.executable());

        assertThat(find().usual())
                .isNotNull()
                .extracting(Interpreter::executable)
                .isEqualTo(real.executable());
    }

    @Test
    void answersAreKeptUntilTheProgramChanges() throws IOException {
        Path asked = temporary.resolve("asked");
        Path counting = script("python3", "echo x >> '" + asked + "'; exec '" + real.executable() + "' \"$@\"");

        find();
        FoundInterpreters again = find();
        assertThat(asked).hasContent("x\n");
        assertThat(again.usable()).extracting(Interpreter::executable).contains(real.executable());

        Files.setLastModifiedTime(counting, FileTime.fromMillis(1_000_000_000_000L));
        find();
        assertThat(asked).hasContent("x\nx\n");
    }

    @Test
    void oneThatIsTooOldIsAskedOnceWhereverTheProgramRuns() throws IOException {
        Path asked = temporary.resolve("asked");
        script("python2", "echo x >> '" + asked + "'; echo '{\"version\": \"2.7.18\"}'");
        Path here = Path.of("").toAbsolutePath();
        FileTime changed = Files.getLastModifiedTime(here);

        find();
        try {
            Files.setLastModifiedTime(here, FileTime.fromMillis(changed.toMillis() + 1_000));
            find();
        } finally {
            Files.setLastModifiedTime(here, changed);
        }

        assertThat(asked).hasContent("x\n");
    }

    @Test
    void aDamagedCacheIsAskedAnew() throws IOException {
        Files.createSymbolicLink(programs.resolve("python3"), real.executable());
        Path cache = Machine.folders(temporary.resolve("own")).cache().resolve("interpreters.json");
        for (String damage : List.of("", "{", "[1]", "{\"version\":\"1\",\"/x\":3}", "{\"version\":\"9\"}")) {
            Files.createDirectories(cache.resolveSibling(""));
            Files.writeString(cache, damage);
            assertThat(find().usable()).extracting(Interpreter::executable).contains(real.executable());
        }
    }

    @Test
    void anEnvironmentIsAskedForItsBase() {
        Path venv = temporary.resolve("my env");
        Action making = Machine.pip(real).create(real, venv).stream()
                .filter(Action.Exec.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(new Sequence().run(making).ok()).isTrue();

        assertThat(finder().ask(venv))
                .isInstanceOfSatisfying(
                        Asked.Usable.class,
                        asked -> assertThat(asked.interpreter().executable()).isEqualTo(real.executable()));
        assertThat(finder().ask(temporary.resolve("nothing"))).isInstanceOf(Asked.Not.class);
    }

    private Path script(String name, String command) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + command + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Map<Path, String> reasons() {
        Map<Path, String> reasons = new HashMap<>();
        find().skipped().forEach(skipped -> reasons.put(skipped.path(), skipped.reason()));
        return reasons;
    }

    private FoundInterpreters find() {
        return finder().find();
    }

    private InterpreterFinder finder() {
        return new InterpreterFinder(
                Platform.current(),
                Map.of(
                        "PATH",
                        programs.toString(),
                        "PYENV_ROOT",
                        temporary.resolve("pyenv").toString()),
                temporary.resolve("home"),
                Machine.folders(temporary.resolve("own")),
                new Sequence().processes());
    }
}
