package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.metadata.LicenseFiles;
import dev.slipway.metadata.LicenseTexts;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ALicenceIsChosenTest {
    private static final String AUTHORED =
            "[project]\nname = 'x'\nversion = '1'\nauthors = [{ name = 'Zoë Müller' }, { email = 'b@example.org' }]\n";

    @TempDir
    Path root;

    @Test
    void theTextIsWrittenWithYearAndHolderAndNamed() throws IOException {
        file("pyproject.toml", AUTHORED);

        var changes = LicenseChoice.of(root, "MIT", 2024, null);

        UndoHistory.of(root).apply(changes);
        assertThat(read("LICENSE"))
                .startsWith("MIT License\n\nCopyright (c) 2024 Zoë Müller, b@example.org\n\nPermission");
        assertThat(read("pyproject.toml"))
                .contains("license = \"MIT\"\n", "license-files = [\"LICENSE\"]\n")
                .contains("authors = [{ name = 'Zoë Müller' }, { email = 'b@example.org' }]");
        UndoHistory.of(root).undo();
        assertThat(root.resolve("LICENSE")).doesNotExist();
        assertThat(read("pyproject.toml")).isEqualTo(AUTHORED);
    }

    @Test
    void twoLicencesAreTwoFiles() throws IOException {
        file("pyproject.toml", AUTHORED);
        var changes = LicenseChoice.of(root, "Apache-2.0 OR MIT", null, "me");
        assertThat(changes)
                .extracting(change -> String.valueOf(change.file().getFileName()))
                .containsExactly("pyproject.toml", "LICENSE-Apache-2.0.txt", "LICENSE-MIT.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "licence.md", "COPYING", "UNLICENSE", "MIT-LICENSE.txt"})
    void aFileThatIsThereIsNeverWrittenOver(String name) throws IOException {
        file("pyproject.toml", AUTHORED);
        file(name, "mine");
        assertThat(LicenseChoice.of(root, "MIT", null, null))
                .extracting(FileChange::file)
                .containsExactly(root.resolve("pyproject.toml"));
    }

    @Test
    void anOldTableAndItsClassifiersBecomeAnExpression() throws IOException {
        file("pyproject.toml", """
                [project]
                name = "x"
                version = "1"
                license = { file = "doc/TERMS" } # old
                classifiers = [
                    "Programming Language :: Python :: 3",  # any
                    "License :: OSI Approved :: MIT License",
                ]
                """);
        var problem = LicenseChoice.problems(
                        root, Profile.proposed(), MetadataReader.read(root).metadata())
                .getFirst();
        assertThat(fix(problem)).isEqualTo(new Fix.SetMetadata("license", "MIT"));

        UndoHistory.of(root).apply(LicenseChoice.of(root, "MIT", null, null).subList(0, 1));

        assertThat(read("pyproject.toml"))
                .contains("license = \"MIT\"")
                .contains("license-files = [\"doc/TERMS\"]")
                .contains("    \"Programming Language :: Python :: 3\",  # any\n")
                .doesNotContain("License ::");
    }

    @Test
    void theSameWordsInATableAreStillMoved() throws IOException {
        file("pyproject.toml", "[project]\nname = 'x'\nversion = '1'\nlicense = {text = 'MIT'}\n");
        var changes = LicenseChoice.of(root, "MIT", 2024, "me");
        assertThat(changes).hasSize(2);
        assertThat(new String(Objects.requireNonNull(changes.getFirst().after()), StandardCharsets.UTF_8))
                .contains("license = \"MIT\"");
    }

    @Test
    void aBackendThatIsHeldAtAnOldReleaseKeepsTheOldWay() throws IOException {
        file(
                "pyproject.toml",
                "[build-system]\nrequires = ['setuptools<70']\nbuild-backend = 'setuptools.build_meta'\n"
                        + "[project]\nname = 'x'\nversion = '1'\nlicense = {text = 'MIT'}\n");
        file("LICENSE", "mine");
        assertThat(LicenseChoice.problems(
                        root, Profile.proposed(), MetadataReader.read(root).metadata()))
                .isEmpty();
    }

    @Test
    void aLicenceWithoutItsTextIsOffered() throws IOException {
        file("pyproject.toml", AUTHORED + "license = 'BSD-3-Clause'\n");
        var found = MetadataReader.read(root).metadata();
        var offer = LicenseChoice.problems(root, Profile.proposed(), found).getFirst();
        assertThat(fix(offer)).isEqualTo(new Fix.SetMetadata("license-file", "LICENSE"));
        var taken = Profile.proposed().withMetadata("license-file", "LICENSE");
        assertThat(LicenseChoice.with(root, taken, found, List.of())).hasSize(2);
        assertThat(LicenseChoice.with(root, Profile.proposed(), found, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyTextOfTheListIsThere(String id) {
        var text = LicenseTexts.of(id, 2024, "Zoë").orElseThrow();
        assertThat(text).hasSizeGreaterThan(600).endsWith("\n").doesNotContain("<year>", "<holder>", "\r");
        assertThat(LicenseFiles.ids(id)).containsExactly(id);
    }

    static List<String> ids() {
        return LicenseTexts.ids();
    }

    private static Object fix(Problem problem) {
        return Objects.requireNonNull(Objects.requireNonNull(problem.remedy()).fix());
    }

    private String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
