package dev.slipway.dependency;

import dev.slipway.settings.CacheFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The modules in wheels that an index offers, kept on disk: a published file never changes. */
final class WheelModules {
    private final Path folder;

    /** @param folder made when needed */
    WheelModules(Path folder) {
        this.folder = folder;
    }

    /**
     * The modules of a wheel.
     *
     * @throws IOException if it cannot be fetched
     */
    Set<String> of(IndexFile wheel, IndexClient client, IndexAddress index) throws IOException, InterruptedException {
        CacheFile kept = CacheFile.of(folder, wheel.url(), ".txt");
        if (Files.isRegularFile(kept.path())) {
            return new TreeSet<>(Files.readAllLines(kept.path()));
        }
        URI address = URI.create(wheel.url());
        Set<String> modules = WheelDirectory.modules(WheelDirectory.files(new WheelDirectory.Source() {
            @Override
            public WheelDirectory.Part last(int count) throws IOException, InterruptedException {
                return client.range(address, index, "bytes=-" + count);
            }

            @Override
            public byte[] range(long from, long to) throws IOException, InterruptedException {
                return client.range(address, index, "bytes=" + from + "-" + (to - 1))
                        .bytes();
            }
        }));
        kept.write(String.join("\n", modules).getBytes(StandardCharsets.UTF_8));
        return modules;
    }
}
