package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesAreCopiedComparedAndExchangedTest {
    @TempDir
    private Path temp;

    private Path folder;
    private Path profile;

    @BeforeEach
    void project() throws IOException {
        folder = Files.createDirectories(temp.resolve("loan 贷款"));
        Files.writeString(folder.resolve("app.py"), "print('hello')\n");
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/bank.png"), "x");
        profile = folder.resolve("slipway.json");
        ProfileFile.fresh(profile).save(Profile.proposed().withPython("3.11"));
        Files.writeString(profile, Files.readString(profile).replaceFirst("\\{", "{ \"note\": \"mine\","));
    }

    @Test
    void aCopyHoldsAllAndIsNotMadeTwice() throws IOException {
        assertThat(Console.run("profile", "duplicate", profile, "other").exitCode())
                .isZero();
        assertThat(folder.resolve("other.json")).hasSameBinaryContentAs(profile);

        Console again = Console.run("profile", "duplicate", profile, "other");
        assertThat(again.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(again.err()).contains("There is a file other.json already.");

        Console away = Console.run("profile", "duplicate", profile, "../x");
        assertThat(away.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    }

    @Test
    void aRenamedProfileComesBackByUndo() throws IOException {
        byte[] before = Files.readAllBytes(profile);
        assertThat(Console.run("profile", "rename", profile, "release.json").exitCode())
                .isZero();
        assertThat(profile).doesNotExist();
        assertThat(folder.resolve("release.json")).hasBinaryContent(before);

        assertThat(Console.run("undo", folder).exitCode()).isZero();
        assertThat(profile).hasBinaryContent(before);
        assertThat(folder.resolve("release.json")).doesNotExist();
    }

    @Test
    void whatDiffersStandsSideBySide() {
        Path other = folder.resolve("other.json");
        ProfileFile.fresh(other)
                .save(Profile.proposed().withPython("3.12").withArtifact("executable", Map.of("form", "one-folder")));

        Console console = Console.run("profile", "compare", profile, other, "--json");
        assertThat(console.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(console.json().path("differences")).hasSize(3);
        assertThat(Console.run("profile", "compare", profile, other).out())
                .containsPattern("python +3\\.11 +3\\.12")
                .containsPattern("artifacts\\.executable\\.form +- +one-folder");
        assertThat(Console.run("profile", "compare", profile, profile).exitCode())
                .isZero();
    }

    @Test
    void settingsOfAutoPyToExeAreTakenOver() throws IOException {
        Path config = temp.resolve("auto.json");
        Files.writeString(config, """
                {"version": "auto-py-to-exe-configuration_v1",
                 "pyinstallerOptions": [
                  {"optionDest": "noconfirm", "value": true},
                  {"optionDest": "filenames", "value": "C:/Users/ann/loan/app.py"},
                  {"optionDest": "onefile", "value": false},
                  {"optionDest": "console", "value": false},
                  {"optionDest": "icon_file", "value": "C:/Users/ann/loan/gone.ico"},
                  {"optionDest": "name", "value": "Loan"},
                  {"optionDest": "datas", "value": "C:/Users/ann/loan/assets;assets/"},
                  {"optionDest": "datas", "value": "C:/Users/ann/loan/assets/bank.png;."},
                  {"optionDest": "hiddenimports", "value": "sklearn.tree"},
                  {"optionDest": "hiddenimports", "value": "pandas"},
                  {"optionDest": "uac_admin", "value": true},
                  {"optionDest": "upx_dir", "value": ""}],
                 "nonPyinstallerOptions": {"increaseRecursionLimit": true, "manualArguments": "--debug all"}}
                """);

        Console console = Console.run("profile", "import", config, folder, "-o", "exe.json");

        assertThat(console.exitCode()).isZero();
        Profile taken = ProfileFile.open(folder.resolve("exe.json")).profile();
        assertThat(taken.start()).isEqualTo("app.py");
        assertThat(taken.artifacts()).containsOnlyKeys("executable");
        assertThat(taken.artifacts().get("executable"))
                .containsEntry("form", "one-folder")
                .containsEntry("window", "windowed")
                .containsEntry("name", "Loan")
                .containsEntry("hidden-imports", "sklearn.tree,pandas")
                .doesNotContainKey("icon");
        assertThat(taken.data()).containsOnlyKeys("assets", "assets/bank.png");
        assertThat(console.err())
                .contains("Not taken over: the icon C:/Users/ann/loan/gone.ico.")
                .contains("the option uac_admin")
                .contains("--debug all")
                .contains("the place . for assets/bank.png")
                .doesNotContain("upx_dir")
                .doesNotContain("noconfirm");
    }

    @Test
    void whatIsThereIsShownAndKept() throws IOException {
        byte[] before = Files.readAllBytes(profile);
        Path elsewhere = temp.resolve("theirs.json");
        ProfileFile.fresh(elsewhere).save(Profile.proposed().withPython("3.9"));

        Console console = Console.run("profile", "import", elsewhere, folder);

        assertThat(console.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(console.out()).contains("-  \"python\" : \"3.11\"").contains("+  \"python\" : \"3.9\"");
        assertThat(profile).hasBinaryContent(before);
        assertThat(Console.run("profile", "import", elsewhere, folder, "--overwrite")
                        .exitCode())
                .isZero();
        assertThat(ProfileFile.open(profile).profile().python()).isEqualTo("3.9");
        assertThat(profile).content().contains("\"note\"");
    }

    @Test
    void brokenSettingsAreRefusedInASentence() throws IOException {
        Path config = temp.resolve("auto.json");
        for (String text : new String[] {"", "{", "[]", "\ufeff{}", "{\"pyinstallerOptions\": 3}"}) {
            Files.writeString(config, text);
            Console console = Console.run("profile", "import", config, folder, "-o", "exe.json");
            assertThat(console.exitCode()).as(text).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(console.err()).startsWith("error: ");
        }
    }

    @Test
    void theScriptRunsSlipwayOnTheProfile() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        Path named = folder.resolve("it's.json");
        Files.copy(profile, named);
        Files.writeString(
                folder.resolve("ship.sh"),
                Console.run("profile", "export", named, "--as", "sh").out());
        Path bin = Files.createDirectory(temp.resolve("bin"));
        Path slipway = bin.resolve("slipway");
        Files.writeString(slipway, "#!/bin/sh\npwd\nprintf '%s|' \"$@\"\n");
        assertThat(slipway.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder("/bin/sh", folder.resolve("ship.sh").toString(), "--only", "wheel");
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("ship|it's.json|--only|wheel|");
    }

    @Test
    void aWorkflowIsWrittenOnceAndShownBeforeItIsOverwritten() throws IOException {
        Path workflow = folder.resolve(".github/workflows/slipway.yml");
        assertThat(Console.run("profile", "export", profile, "--as", "github-actions", "--write")
                        .exitCode())
                .isZero();
        assertThat(workflow)
                .content()
                .contains("          slipway ship 'slipway.json'\n")
                .contains("python-version: \"3.11\"");

        Files.writeString(workflow, "name: mine\n");
        Console again = Console.run("profile", "export", profile, "--as", "github-actions", "--write");
        assertThat(again.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(again.out()).contains("-name: mine");
        assertThat(workflow).hasContent("name: mine\n");
    }
}
