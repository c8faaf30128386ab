package dev.slipway.dependency.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.settle.Wish;
import dev.slipway.problem.Problem;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocksAreReadTest {
    private static final String HASH = "b4ce2265a7abece45e7cc896e98dbebe6cead56bcf805a3d23136d145f5445bf";
    private static final MarkerEnvironment LINUX = MarkerEnvironment.cpython("3.12.1", "linux", "x86_64");

    @TempDir
    Path root;

    @Test
    void aPylockSaysWhatOneEnvironmentGets() {
        LockedInstall install = pylock("""
                lock-version = "1.0"
                created-by = "测试"
                requires-python = ">=3.11"

                [[packages]]
                name = "Blinker"
                version = "1.9.0"
                wheels = [{ url = "https://x/blinker.whl", hashes = { sha256 = "%1$s", md5 = "no" } }]

                [[packages]]
                name = "colorama"
                version = "0.4.6"
                marker = "sys_platform == 'win32'"
                wheels = [{ url = "https://x/colorama.whl", hashes = { sha256 = "%1$s" } }]

                [[packages]]
                name = "grouped"
                version = "1"
                marker = "'dev' in dependency_groups"
                wheels = [{ url = "https://x/g.whl", hashes = { sha256 = "%1$s" } }]

                [[packages]]
                name = "repo"
                vcs = { type = "git", url = "https://x/r.git", commit-id = "abc", subdirectory = "py" }

                [[packages]]
                name = "here"
                directory = { path = "lib/here", editable = true }

                [[packages]]
                name = "arch"
                archive = { url = "https://x/a.zip", hashes = { sha256 = "%1$s" } }
                """.formatted(HASH));

        assertThat(install.problems()).isEmpty();
        assertThat(install.hashed())
                .containsExactly(
                        "Blinker==1.9.0 --hash=sha256:" + HASH, "arch @ https://x/a.zip --hash=sha256:" + HASH);
        assertThat(install.others())
                .containsExactly("repo @ git+https://x/r.git@abc#subdirectory=py", "-e " + root.resolve("lib/here"));
        assertThat(install.versions()).containsExactly(java.util.Map.entry("blinker", "1.9.0"));
    }

    /** PEP 751: "default-groups" are installed where nobody asks for others, and no extra is. */
    @Test
    void groupsThatAreTheDefaultAreInstalled() {
        LockedInstall install = pylock("""
                lock-version = "1.0"
                created-by = "test"
                extras = ["x"]
                dependency-groups = ["dev"]
                default-groups = ["Main_Group"]

                [[packages]]
                name = "main"
                version = "1"
                marker = "sys_platform == 'linux' and 'main-group' in dependency_groups"
                wheels = [{ url = "https://x/m.whl", hashes = { sha256 = "%1$s" } }]

                [[packages]]
                name = "either"
                version = "1"
                marker = "'x' in extras or 'dev' not in dependency_groups"
                wheels = [{ url = "https://x/e.whl", hashes = { sha256 = "%1$s" } }]

                [[packages]]
                name = "dev"
                version = "1"
                marker = "'dev' in dependency_groups or 'x' in extras"
                wheels = [{ url = "https://x/d.whl", hashes = { sha256 = "%1$s" } }]
                """.formatted(HASH));

        assertThat(install.problems()).isEmpty();
        assertThat(install.versions().keySet()).containsExactly("either", "main");
    }

    @Test
    void aLockForOtherMachinesIsRefused() {
        String lock = """
                lock-version = "1.0"
                created-by = "test"
                environments = ["sys_platform == 'win32'", "sys_platform == '%s'"]
                packages = []
                """;

        assertThat(pylock(lock.formatted("linux")).problems()).isEmpty();
        assertThat(pylock(lock.formatted("darwin")).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "pylock.toml is made for other machines: sys_platform == 'win32' or sys_platform == 'darwin'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "0.9", "new", ""})
    void aFormThatIsNotKnownIsRefusedWithItsLine(String version) {
        LockedInstall install = pylock("# first\nlock-version = \"" + version + "\"\npackages = []\n");

        assertThat(install.usable()).isFalse();
        Problem problem = install.problems().getFirst();
        assertThat(problem.place()).isEqualTo("pylock.toml:2");
        assertThat(problem.remedy()).isNotNull();
    }

    @Test
    void aNewerMinorFormIsReadAndSaid() {
        LockedInstall install = pylock("lock-version = \"1.7\"\n");

        assertThat(install.usable()).isTrue();
        assertThat(install.problems()).hasSize(1);
    }

    @Test
    void whatCannotBeCheckedIsRefusedWithItsLine() {
        LockedInstall install = pylock("""
                lock-version = "1.0"
                [[packages]]
                name = "bare"
                version = "1"
                [[packages]]
                name = "broken"
                version = "1"
                wheels = [{ url = "https://x/b.whl", hashes = { sha256 = "zz" } }]
                [[packages]]
                version = "nameless"
                [[packages]]
                name = "twice"
                version = "1"
                wheels = [{ url = "https://x/b.whl", hashes = { sha256 = "%1$s" } }]
                [[packages]]
                name = "Twice"
                version = "2"
                wheels = [{ url = "https://x/b.whl", hashes = { sha256 = "%1$s" } }]
                [[packages]]
                name = "marked"
                version = "2"
                marker = "what is this"
                """.formatted(HASH));

        assertThat(install.usable()).isFalse();
        assertThat(install.problems()).hasSize(5).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("pylock.toml");
            assertThat(problem.line()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(LockFormat.class)
    void anythingElseIsAnErrorAndNoException(LockFormat format) {
        for (String text :
                List.of("", "\uFEFF", "{", "[[packages]", "x = 1\n", "\u0000\u0001", "a==1 --hash", "[package]\n")) {
            LockFile file = LockFile.of(text.getBytes(StandardCharsets.UTF_8), format.file(), format);
            assertThat(LockedInstall.of(file, LINUX, root).hashed()).isEmpty();
        }
    }

    @Test
    void requirementsAreReadOverContinuedLines() {
        String text =
                "\uFEFF# made\r\n--index-url https://x/simple\r\nflask==3.0 ; python_version > '3' \\\r\n    --hash=sha256:"
                        + HASH + " \\\r\n    --hash sha256:" + HASH.replace('b', 'c')
                        + "  # via me\r\n\r\nwin==1 ; sys_platform == 'win32' --hash=sha256:"
                        + HASH + "\r\nloose>=1\r\n-e .\r\n";
        LockFile file =
                LockFile.of(text.getBytes(StandardCharsets.UTF_8), "requirements.lock", LockFormat.REQUIREMENTS);
        LockedInstall install = LockedInstall.of(file, LINUX, root);

        assertThat(install.hashed())
                .containsExactly("flask==3.0 --hash=sha256:" + HASH + " --hash=sha256:" + HASH.replace('b', 'c'));
        assertThat(install.problems()).extracting(Problem::line).containsExactly(8, 9);
        assertThat(file.packages().getFirst().line()).isEqualTo(3);
        assertThat(file.wants()).isNull();
    }

    @Test
    void aRequirementsFileIsALockOnlyIfAllOfItIsHashed() throws IOException {
        Files.writeString(root.resolve("requirements.txt"), "a==1 --hash=sha256:" + HASH + "\nb==2\n");
        assertThat(LockFile.in(root, null)).isEmpty();

        Files.writeString(root.resolve("requirements.txt"), "a==1 --hash=sha256:" + HASH + "\n");
        assertThat(LockFile.in(root, null).orElseThrow().packages()).hasSize(1);
        assertThat(LockFile.in(root, LockFormat.UV)).isEmpty();
    }

    @Test
    void aLockOfOursTellsWhatItWasMadeFor() {
        for (LockFormat format : List.of(LockFormat.PYLOCK, LockFormat.REQUIREMENTS)) {
            String made = LockText.withWants(
                    format, LockText.of(format, List.of(), "3.12"), List.of("Flask>=2", "x[y]; os_name == \"nt\""));
            LockFile file = LockFile.of(made.getBytes(StandardCharsets.UTF_8), format.file(), format);
            LockedInstall install = LockedInstall.of(file, LINUX, root);

            assertThat(file.wants()).containsExactly("Flask>=2", "x[y]; os_name == \"nt\"");
            assertThat(LockDrift.of(install, wishes("flask>=2", "x[y]; os_name == 'nt'"), LINUX))
                    .isEmpty();
            assertThat(LockDrift.of(install, wishes("flask>=3", "x[y]; os_name == 'nt'"), LINUX))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).isEqualTo("requirements.txt:7");
                        assertThat(problem.message()).contains("flask>=3").contains("Flask>=2");
                    });
            assertThat(LockDrift.of(install, wishes("flask>=2"), LINUX)).hasSize(1);
        }
    }

    @Test
    void aLockOfOthersIsHeldAgainstWhatIsDeclared() {
        LockedInstall install = pylock("""
                lock-version = "1.0"
                [[packages]]
                name = "flask"
                version = "2.0"
                wheels = [{ url = "https://x/b.whl", hashes = { sha256 = "%1$s" } }]
                """.formatted(HASH));

        assertThat(LockDrift.of(install, wishes("flask<3"), LINUX)).isEmpty();
        assertThat(LockDrift.of(install, wishes("flask>=3", "numpy", "win; os_name == 'nt'"), LINUX))
                .hasSize(2);
    }

    @Test
    void aRefusedFileIsToldWithItsLine() {
        LockedInstall install = pylock("""
                lock-version = "1.0"

                [[packages]]
                name = "flask"
                version = "2.0"
                wheels = [{ url = "https://x/b.whl", hashes = { sha256 = "%1$s" } }]
                """.formatted(HASH));
        List<String> pip = List.of(
                "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
                "    Flask==2.0 from https://x/b.whl (from -r x.txt (line 1)):",
                "        Expected sha256 " + HASH,
                "             Got        " + HASH.replace('b', 'd'));

        assertThat(new LockFailure(install).of(pip)).hasValueSatisfying(problem -> {
            assertThat(problem.place()).isEqualTo("pylock.toml:3");
            assertThat(problem.consequence()).contains(HASH.replace('b', 'd'));
        });
        assertThat(new LockFailure(install).of(List.of("nothing of that"))).isEmpty();
    }

    private static List<Wish> wishes(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> new Wish(text, Requirement.parse(text), Wish.Origin.DECLARED, "requirements.txt:7"))
                .toList();
    }

    private LockedInstall pylock(String text) {
        LockFile file = LockFile.of(text.getBytes(StandardCharsets.UTF_8), "pylock.toml", LockFormat.PYLOCK);
        return LockedInstall.of(file, LINUX, root);
    }
}
