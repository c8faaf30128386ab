package dev.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheCacheIsClearedByPartsTest {
    @TempDir
    private Path home;

    @Test
    void eachPartTellsItsSizeAndGoesAlone() throws IOException {
        var folders = new UserFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data"));
        write("cache/index/a", 1000);
        write("cache/versions/b/c", 500);
        write("cache/try/1/bin/python", 2000);
        write("cache/interpreters.json", 30);
        write("data/tools/uv/uv", 4000);
        write("data/samples/mine.txt", 7);
        var cache = new Cache(folders);

        List<CachePart> parts = cache.parts();
        assertThat(parts).extracting(CachePart::id).containsExactly("index", "trials", "tools", "other");
        assertThat(parts).extracting(CachePart::bytes).containsExactly(1500L, 2000L, 4000L, 30L);

        assertThat(cache.clear(List.of(parts.get(1)))).isEqualTo(2000);
        assertThat(home.resolve("cache/try")).doesNotExist();
        assertThat(home.resolve("cache/index/a")).exists();

        assertThat(cache.clear(cache.parts())).isEqualTo(5530);
        assertThat(home.resolve("data/tools")).doesNotExist();
        assertThat(home.resolve("data/samples/mine.txt")).exists();
    }

    @Test
    void whatALinkPointsToStays() throws IOException {
        write("mine/thesis.txt", 10);
        Files.createDirectories(home.resolve("cache/try"));
        Files.createSymbolicLink(home.resolve("cache/try/link"), home.resolve("mine"));
        var cache = new Cache(new UserFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data")));

        cache.clear(cache.parts());

        assertThat(home.resolve("mine/thesis.txt")).exists();
        assertThat(home.resolve("cache/try")).doesNotExist();
    }

    private void write(String path, int bytes) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }
}
