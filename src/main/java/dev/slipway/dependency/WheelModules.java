package dev.slipway.dependency;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
        Path kept = folder.resolve(key(wheel) + ".txt");
        if (Files.isRegularFile(kept)) {
            return new TreeSet<>(Files.readAllLines(kept));
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
        keep(kept, modules);
        return modules;
    }

    private void keep(Path file, Set<String> modules) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "modules", ".new");
            Files.write(temporary, List.copyOf(modules));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            // It is fetched again next time.
        }
    }

    private static String key(IndexFile wheel) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(wheel.url().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
