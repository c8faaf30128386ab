package dev.slipway.artifact.bom;

import dev.slipway.change.Digest;
import dev.slipway.verify.ArchiveContents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Puts a bill of materials into a wheel, as {@code .dist-info/sboms} (PEP 770), and the time of all its files to one: two builds are then
 * equal bit for bit whatever the backend does about time. What a wheel requires is resolved where it is installed, so the bill is of the
 * wheel itself.
 */
public final class WheelBom {
    /** As hatchling has it; see {@code BuiltDistribution}. */
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 2, 2, 0, 0);

    private WheelBom() {}

    /**
     * Rewrites the one wheel in a folder.
     *
     * @throws IOException if there is none, or it is none
     */
    public static void put(Path folder) throws IOException {
        Path wheel = ArchiveContents.only(folder, "*.whl");
        Path fresh = wheel.resolveSibling("." + wheel.getFileName());
        try (ZipFile old = ZipFile.builder().setPath(wheel).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(fresh.toFile())) {
            List<ZipArchiveEntry> entries = Collections.list(old.getEntriesInPhysicalOrder());
            ZipArchiveEntry record = find(entries, "RECORD");
            ZipArchiveEntry metadata = find(entries, "METADATA");
            String info = record.getName().substring(0, record.getName().length() - "RECORD".length());
            for (ZipArchiveEntry entry : entries) {
                if (entry != record && !entry.getName().startsWith(info + "sboms/")) {
                    ZipArchiveEntry same = new ZipArchiveEntry(entry);
                    same.setExtra(new byte[0]);
                    same.setTimeLocal(TIME);
                    // What a umask takes away differs between two people; what may be executed does not.
                    boolean program = (entry.getUnixMode() & 0100) != 0;
                    same.setUnixMode(entry.isDirectory() ? 0040755 : program ? 0100755 : 0100644);
                    try (InputStream raw = old.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(same, raw);
                    }
                }
            }
            Part part = Part.read(text(old, metadata));
            byte[] bill = new Bom(part, Map.of(), Map.of()).json(List.of());
            String name = info + "sboms/" + part.name().replaceAll("[^\\w.-]", "_") + BomSteps.ENDING;
            put(out, name, bill);
            String line = name + ",sha256=" + digest(bill) + "," + bill.length + "\n";
            put(
                    out,
                    record.getName(),
                    with(text(old, record), line, record.getName()).getBytes(StandardCharsets.UTF_8));
        }
        Files.move(fresh, wheel, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String with(String record, String line, String own) {
        StringBuilder lines = new StringBuilder();
        for (String old : record.split("\\R")) {
            if (!old.isBlank() && !old.startsWith(own) && !old.contains("/sboms/")) {
                lines.append(old).append('\n');
            }
        }
        return lines.append(line).append(own).append(",,\n").toString();
    }

    private static ZipArchiveEntry find(List<ZipArchiveEntry> entries, String file) throws IOException {
        return entries.stream()
                .filter(entry -> entry.getName().matches("[^/]+\\.dist-info/" + file))
                .findFirst()
                .orElseThrow(() -> new IOException("the wheel has no " + file));
    }

    private static void put(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        entry.setUnixMode(0100644);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As RECORD has it: URL-safe, without padding. */
    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.fresh().digest(bytes));
    }
}
