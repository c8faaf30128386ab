package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnIndexPageIsReadOnceTest {
    private static final URI PAGE = URI.create("https://index.invalid/simple/a/");
    private static final IndexCache.Entry ENTRY = new IndexCache.Entry(
            Instant.ofEpochMilli(1_700_000_000_000L),
            "\"tag\"",
            List.of(new IndexFile(
                    "a-1-py3-none-any.whl",
                    "https://index.invalid/a-1-py3-none-any.whl",
                    null,
                    ">=3.8",
                    null,
                    null,
                    7)),
            null);

    @TempDir
    Path folder;

    @Test
    void whoeverAsksAtTheSameTimeGetsTheSameAnswer() throws Exception {
        new IndexCache(folder).write(PAGE, ENTRY);
        var cache = new IndexCache(folder);
        Set<Integer> seen = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<IndexCache.Entry>> asked = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit((Callable<IndexCache.Entry>) () -> cache.read(PAGE)))
                    .toList();
            for (Future<IndexCache.Entry> one : asked) {
                assertThat(one.get()).isEqualTo(ENTRY);
                seen.add(System.identityHashCode(one.get()));
            }
        }
        assertThat(seen).as("readings of the file").hasSize(1);
    }

    @Test
    void whatIsWrittenTakesThePlaceOfWhatWasRead() {
        var cache = new IndexCache(folder);
        cache.write(PAGE, ENTRY);
        var newer = new IndexCache.Entry(ENTRY.fetched().plusSeconds(900), null, List.of(), null);
        assertThat(cache.read(PAGE)).isEqualTo(ENTRY);
        cache.write(PAGE, newer);
        assertThat(cache.read(PAGE)).isEqualTo(newer);
        assertThat(new IndexCache(folder).read(PAGE)).isEqualTo(newer);
    }

    @Test
    void aBrokenFileIsAskedForAgainAndNotRemembered() throws Exception {
        new IndexCache(folder).write(PAGE, ENTRY);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "{\"form\":");
        var cache = new IndexCache(folder);
        assertThat(cache.read(PAGE)).isNull();
        Files.write(file, good);
        assertThat(cache.read(PAGE)).isEqualTo(ENTRY);
    }
}
