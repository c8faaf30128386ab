package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesInMetadataAreSaidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|my-project_2.x",
                "version|1.0rc1.post2.dev3",
                "description|Says hello",
                "readme|docs/README.md",
                "requires-python|>=3.9,!=3.9.1",
                "license|MIT OR (Apache-2.0 WITH LLVM-exception AND GPL-2.0-or-later)",
                "license|LicenseRef-Mine",
                "license-files|LICEN[CS]E*",
                "authors|Ann <a@b.c>",
                "keywords|one, two",
                "classifiers|Programming Language :: Python :: 3",
                "classifiers|Private :: Do Not Upload",
                "urls|Home = https://example.org/a?b#c",
                "scripts|my-cli = pkg.mod:main",
                "scripts|run = päckchen:haupt",
            })
    void goodValuesAreLeftInPeace(String key, String text) {
        assertThat(problems(key, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|my project!|letters",
                "name|ümläut|letters",
                "version|one|PEP 440",
                "version|1.0+local|local",
                "readme|README.doc|.md",
                "readme|../README.md|in the project",
                "readme|C:\\x.md|in the project",
                "requires-python|3.10|PEP 440",
                "requires-python|==3.10|very first",
                "license|MIT License|SPDX",
                "license|MIT AND|missing at the end",
                "license|(MIT|closing parenthesis",
                "license|MIT Apache-2.0|stands where",
                "license|GPL-3.0|deprecated",
                "license|mit|usually",
                "license|GPL-2.0-only WITH nothing|exception",
                "license-files|../LICENSE|in the project",
                "authors|Ann <a b@c>|e-mail",
                "authors|Ann, Ben <a@b.c>|comma",
                "classifiers|Programming Language :: Pyton :: 3|not on the list",
                "classifiers|License :: OSI Approved :: Intel Open Source License|no longer",
                "urls|Home = example.org|web address",
                "scripts|run = pkg.mod|no function",
                "scripts|a b = pkg:main|hard to type",
            })
    void badValuesAreNamedWithARemedy(String key, String text, String said) {
        assertThat(problems(key, text)).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.message()).contains(said).endsWith(".");
            assertThat(problem.remedy()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|my project|my-project",
                "requires-python|3.10|>=3.10",
                "requires-python|==3.10|==3.10.*",
                "license|The MIT License|MIT",
                "license|Apache 2.0|Apache-2.0",
                "license|apache2.0|Apache-2.0",
                "license|mit or bsd-3-clause|MIT OR BSD-3-Clause",
            })
    void oneClickMendsTheUsualOnes(String key, String text, String mended) {
        var remedy = Objects.requireNonNull(problems(key, text).getFirst().remedy());
        assertThat(remedy.fix()).isEqualTo(new Fix.SetMetadata(key, mended));
        assertThat(problems(key, mended)).isEmpty();
    }

    @Test
    void fieldsAreCheckedAgainstEachOther() {
        var draft = new MetadataDraft();
        draft.source = "pyproject.toml";
        draft.name = "a";
        draft.license = "MIT";
        draft.classifiers.add("License :: OSI Approved :: MIT License");
        draft.dependencies.add("numpy >= ");
        var found = MetadataCheck.check(draft.done());
        assertThat(found).containsOnlyKeys("version", "classifiers", "dependencies");
        assertThat(found.get("version"))
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("pyproject.toml"));
        draft.license = "some old text";
        assertThat(MetadataCheck.check(draft.done()).get("license"))
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void formsGiveBackWhatTheyWereGiven() {
        for (var field : Field.values()) {
            var text = switch (field.shape()) {
                case TEXT -> "x y";
                case ITEMS -> "a\nb c";
                case PEOPLE -> "Ann <a@b.c>\nBen\nc@d.e";
                case PAIRS -> "a = b=c\nd = e";
            };
            assertThat(FieldValue.parse(field, text).asText()).isEqualTo(text);
        }
    }

    @Test
    void manifestDirectivesAreReadAndAdded() {
        var text =
                "# mine\r\ninclude README.md LICENSE # both\r\nrecursive-include a *.json \\\r\n    *.pickle\r\nprune x\r\nnonsense\r\n";
        var file = ManifestFile.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.directives())
                .containsExactly(
                        new ManifestFile.Directive(ManifestFile.Kind.INCLUDE, "", List.of("README.md", "LICENSE"), 2),
                        new ManifestFile.Directive(
                                ManifestFile.Kind.RECURSIVE_INCLUDE, "a", List.of("*.json", "*.pickle"), 3),
                        new ManifestFile.Directive(ManifestFile.Kind.PRUNE, "x", List.of(), 5));
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        var more = file.with(ManifestFile.Kind.GRAFT, "data", List.of());
        assertThat(new String(more.bytes(), StandardCharsets.UTF_8)).isEqualTo(text + "graft data\r\n");
        var less = file.without(file.directives().get(1));
        assertThat(new String(less.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("recursive-include a *.json \\\r\n    *.pickle\r\n", ""));
    }

    private static List<Problem> problems(String key, String text) {
        var field = Field.of(key).orElseThrow();
        return MetadataCheck.check(field, FieldValue.parse(field, text));
    }
}
