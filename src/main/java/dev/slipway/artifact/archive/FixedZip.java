package dev.slipway.artifact.archive;

import dev.slipway.platform.FolderTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** ZIP files that are equal bit for bit when what is in them is: names in order, one time for all, the same compression. */
final class FixedZip {
    /** 2 February 2020, in the local form that ZIP stores; see {@code BuiltDistribution}. */
    private static final java.time.LocalDateTime TIME = java.time.LocalDateTime.of(2020, 2, 2, 0, 0);

    private FixedZip() {}

    /** Writes these files and texts, all below one folder. */
    static void write(Path zip, String folder, Path from, Iterable<String> files, Map<String, String> texts)
            throws IOException {
        Files.createDirectories(zip.resolveSibling("."));
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (String file : files) {
            Path source = from.resolve(file);
            // A notebook that cannot be read stays behind when the files are gathered.
            if (Files.isRegularFile(source)) {
                entries.put(file, Files.readAllBytes(source));
            }
        }
        texts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(folder + "/" + one.getKey());
                entry.setTimeLocal(TIME);
                entry.setUnixMode(0100644);
                entry.setSize(one.getValue().length);
                out.putArchiveEntry(entry);
                out.write(one.getValue());
                out.closeArchiveEntry();
            }
        }
    }

    /** Unpacks an archive into a folder, in place of what lies there. */
    static void unpack(Path zip, Path to) throws IOException {
        FolderTree.delete(to);
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(Files.newInputStream(zip))) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to) || entry.isDirectory()) {
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(in, target);
            }
        }
    }
}
