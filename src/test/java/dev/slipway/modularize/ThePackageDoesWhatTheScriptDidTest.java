package dev.slipway.modularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.change.UndoHistory;
import dev.slipway.project.Decision;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of scripts, run before and after by real Pythons. */
class ThePackageDoesWhatTheScriptDidTest {
    @TempDir
    private Path temp;

    static Stream<Arguments> samplesAndPythons() throws IOException {
        List<Arguments> all = new ArrayList<>();
        List<String> versions = List.of("3.9", "3.11", "3.13");
        int i = 0;
        for (Samples sample : Samples.all()) {
            // Every sample on one Python, every Python on a third of them: each start takes its time.
            all.add(Arguments.of(sample, versions.get(i++ % versions.size())));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, Python {1}")
    @MethodSource("samplesAndPythons")
    void theSameOutputAndExitCode(Samples sample, String version) throws Exception {
        Path python = Trial.python(version);
        assumeTrue(python != null, "Python " + version + " by pyenv");
        Path before = Files.createDirectories(temp.resolve("before/my folder"));
        Path after = Files.createDirectories(temp.resolve("after/my folder"));
        sample.writeTo(before);
        sample.writeTo(after);
        TreeMap<String, String> untouched = Trial.tree(after);
        List<String> script = new ArrayList<>(List.of(sample.start()));
        script.addAll(sample.arguments());
        Trial.Outcome expected = Trial.run(python, before, null, script);

        if (!sample.title().contains("exit code") && !sample.title().contains("error")) {
            assertThat(expected.exit()).as(expected.errors()).isZero();
        }

        Project project = new ProjectScanner().scan(after);
        Modularization done =
                Modularizer.of(project, "packed", sample.start(), file -> file.decision() == Decision.INCLUDE);
        UndoHistory.of(after).apply(done.changes());
        List<String> module = new ArrayList<>(List.of("-m", "packed"));
        module.addAll(sample.arguments());
        Trial.Outcome actual = Trial.run(python, after, null, module);

        String told = done.explanation() + "\n" + done.notes() + "\n" + actual.errors();
        assertThat(actual.output()).as(told).isEqualTo(expected.output());
        assertThat(actual.exit()).as(told).isEqualTo(expected.exit());
        if (expected.exit() == 2) {
            assertThat(actual.errors()).as(told).isEqualTo(expected.errors());
        }
        if (!sample.title().contains("written") && !sample.title().contains("another")) {
            Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
            Trial.Outcome away = Trial.run(python, elsewhere, after, module);
            assertThat(away.output())
                    .as("from another folder: " + told + away.errors())
                    .isEqualTo(expected.output());
        }
        Path fresh = Files.createDirectories(temp.resolve("fresh"));
        sample.writeTo(fresh);
        UndoHistory history = UndoHistory.of(fresh);
        history.apply(Modularizer.of(
                        new ProjectScanner().scan(fresh),
                        "packed",
                        sample.start(),
                        file -> file.decision() == Decision.INCLUDE)
                .changes());
        assertThat(Trial.tree(fresh)).isNotEqualTo(untouched);
        history.undo();
        assertThat(Trial.tree(fresh)).isEqualTo(untouched);
    }
}
