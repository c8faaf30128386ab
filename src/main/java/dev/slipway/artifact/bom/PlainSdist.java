package dev.slipway.artifact.bom;

import dev.slipway.verify.ArchiveContents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Takes out of an sdist what tells when and by whom it was made, so that two builds are equal bit for bit: backends leave it in. */
public final class PlainSdist {
    private static final Instant TIME = Instant.ofEpochSecond(1580601600);

    private record Item(TarArchiveEntry entry, byte[] content) {}

    private PlainSdist() {}

    /**
     * Rewrites the one sdist in a folder.
     *
     * @throws IOException if there is none, or it is none
     */
    public static void make(Path folder) throws IOException {
        Path sdist = ArchiveContents.only(folder, "*.tar.gz");
        List<Item> items = new ArrayList<>();
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(sdist)), "UTF-8")) {
            for (TarArchiveEntry old = in.getNextEntry(); old != null; old = in.getNextEntry()) {
                items.add(new Item(plain(old), in.readAllBytes()));
            }
        }
        items.sort(Comparator.comparing(item -> item.entry().getName()));
        var bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes);
                TarArchiveOutputStream out = new TarArchiveOutputStream(packed, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            out.setAddPaxHeadersForNonAsciiNames(true);
            for (Item item : items) {
                item.entry().setSize(item.entry().isFile() ? item.content().length : 0);
                out.putArchiveEntry(item.entry());
                if (item.entry().isFile()) {
                    out.write(item.content());
                }
                out.closeArchiveEntry();
            }
        }
        Files.write(sdist, bytes.toByteArray());
    }

    private static TarArchiveEntry plain(TarArchiveEntry old) {
        TarArchiveEntry entry = old.isSymbolicLink()
                ? new TarArchiveEntry(old.getName(), TarArchiveEntry.LF_SYMLINK)
                : new TarArchiveEntry(old.getName());
        if (old.isSymbolicLink()) {
            entry.setLinkName(old.getLinkName());
        }
        // What a umask takes away differs between two people.
        entry.setMode(old.isDirectory() || (old.getMode() & 0100) != 0 ? 0755 : 0644);
        entry.setLastModifiedTime(java.nio.file.attribute.FileTime.from(TIME));
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }
}
