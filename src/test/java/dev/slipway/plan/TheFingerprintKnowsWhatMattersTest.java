package dev.slipway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.FileChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TheFingerprintKnowsWhatMattersTest {
    @TempDir
    Path folder;

    @Test
    void everyPartOfAnActionCounts() {
        var exec = new Action.Exec(List.of("a", "b"), folder, Map.of("X", "1"), Set.of("Y"));
        Path file = folder.resolve("f");
        Stream<Action> different = Stream.of(
                exec,
                new Action.Exec(List.of("ab"), folder, Map.of("X", "1"), Set.of("Y")),
                new Action.Exec(List.of("a", "b"), folder.resolve("x"), Map.of("X", "1"), Set.of("Y")),
                new Action.Exec(List.of("a", "b"), folder, Map.of("X", "2"), Set.of("Y")),
                new Action.Exec(List.of("a", "b"), folder, Map.of("X", "1"), Set.of()),
                exec.with(Action.MadeFile.in(folder, "wheel", "*.whl")),
                new Action.WriteOwn(file, "one"),
                new Action.WriteOwn(file, "two"),
                new Action.WriteFiles(List.of(FileChange.create(file, "one", "t"))),
                new Action.WriteFiles(List.of(FileChange.create(file, "two", "t"))),
                new Action.WriteFiles(List.of(FileChange.delete(file, new byte[0], "t"))),
                new Action.Remove(file),
                new Action.Mirror(folder, List.of("f"), file),
                new Action.Mirror(folder, List.of(), file),
                new Action.Deliver(folder, "*.whl", file),
                new Action.Deliver(folder, "*.gz", file),
                new Action.Check("one", List::of),
                new Action.Check("two", List::of));

        assertThat(different.map(action -> of(step(action)))).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfVariablesAndInputsDoesNot() {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");

        assertThat(of(Step.of("s", "S").inputs(a, b).build()))
                .isEqualTo(of(Step.of("s", "Another title").inputs(b, a).build()));
    }

    @Test
    void ofAFolderNamesAndContentsCount() throws IOException {
        Step step = Step.of("s", "S").inputs(folder.resolve("in")).build();
        String absent = of(step);
        write("in/a.txt", "one");
        String first = of(step);
        write("in/sub/b.txt", "x");
        String second = of(step);
        write("in/sub/b.txt", "y");
        String third = of(step);
        Files.move(folder.resolve("in/sub/b.txt"), folder.resolve("in/sub/c.txt"));

        assertThat(List.of(absent, first, second, third, of(step))).doesNotHaveDuplicates();
    }

    @Test
    void whatLookingLeavesBehindDoesNot() throws IOException {
        Step step = Step.of("s", "S").inputs(folder.resolve("in")).build();
        write("in/a.py", "one");
        String before = of(step);
        write("in/__pycache__/a.pyc", "x");
        write("in/.slipway/state.json", "x");
        Files.setLastModifiedTime(folder.resolve("in/a.py"), FileTime.from(Instant.EPOCH));

        assertThat(of(step)).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInACircleEnd() throws IOException {
        write("in/a.txt", "one");
        Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/self"), Path.of("self"));

        assertThat(of(Step.of("s", "S").inputs(folder.resolve("in")).build())).hasSize(64);
    }

    @Test
    void needsCountAndWhatTheyMadeIsNotReadAgain() throws IOException {
        var fingerprint = new Fingerprint(new FileDigests());
        Path made = folder.resolve("made");
        Step step = Step.of("s", "S").inputs(made.resolve("file")).build();
        write("made/file", "one");
        String before = fingerprint.of(step, Map.of("need", "1"), List.of(made));
        write("made/file", "two");

        assertThat(fingerprint.of(step, Map.of("need", "1"), List.of(made))).isEqualTo(before);
        assertThat(fingerprint.of(step, Map.of("need", "2"), List.of(made))).isNotEqualTo(before);
        assertThat(fingerprint.of(step, Map.of("need", "1"), List.of())).isNotEqualTo(before);
    }

    @Test
    void aBigFileIsReadOnceUntilItIsTouched() throws IOException {
        Path big = write("big", "x".repeat(100_000));
        Files.setLastModifiedTime(big, FileTime.from(Instant.now().minusSeconds(60)));
        var digests = new FileDigests();
        String digest = digests.sha256(big);
        assertThat(digests.known()).containsOnlyKeys(big);

        var lying = new FileDigests(Map.of(
                big,
                new FileDigests.Known(
                        Objects.requireNonNull(digests.known().get(big)).stamp(), "remembered")));
        assertThat(lying.sha256(big)).isEqualTo("remembered");
        Files.setLastModifiedTime(big, FileTime.from(Instant.now().minusSeconds(30)));
        assertThat(lying.sha256(big)).isEqualTo(digest);
    }

    @Test
    void aFileThatWasJustWrittenIsNotRemembered() throws IOException {
        var digests = new FileDigests();

        digests.sha256(write("big", "x".repeat(100_000)));

        assertThat(digests.known()).isEmpty();
    }

    private static Step step(Action action) {
        return Step.of("s", "S").does(action).build();
    }

    private static String of(Step step) {
        try {
            return new Fingerprint(new FileDigests()).of(step, Map.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
