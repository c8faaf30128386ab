package dev.slipway.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The names of the files in a wheel (a ZIP) or an sdist (a tar, compressed by gzip). */
public final class ArchiveContents {
    private static final int BLOCK = 512;

    private ArchiveContents() {}

    /**
     * The one file in a folder that matches a glob.
     *
     * @throws IOException if there is none, or more than one
     */
    public static Path only(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            var found = files.iterator();
            if (!found.hasNext()) {
                throw new IOException("no " + glob + " was made in " + folder);
            }
            Path file = found.next();
            if (found.hasNext()) {
                throw new IOException("more than one " + glob + " was made in " + folder);
            }
            return file;
        }
    }

    /** Names of the files in a ZIP, with {@code /}. */
    public static Set<String> ofZip(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(names::add);
        }
        return names;
    }

    /**
     * Names of the files in a {@code .tar.gz}, with {@code /}, without the one folder that all lie in (PEP 625). Understands long
     * names of both GNU and pax archives.
     */
    public static Set<String> ofSdist(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            String longName = "";
            for (byte[] header = in.readNBytes(BLOCK);
                    header.length == BLOCK && header[0] != 0;
                    header = in.readNBytes(BLOCK)) {
                long size = size(header);
                char type = (char) header[156];
                if (type == 'x' || type == 'L') {
                    byte[] body = in.readNBytes(Math.toIntExact(size));
                    String said = type == 'L'
                            ? text(body, 0, body.length)
                            : paxPath(new String(body, StandardCharsets.UTF_8));
                    longName = said.isEmpty() ? longName : said;
                } else {
                    in.skipNBytes(size);
                    if (type == '0' || type == 0) {
                        names.add(inside(longName.isEmpty() ? shortName(header) : longName));
                    }
                    longName = type == 'g' ? longName : "";
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
        return names;
    }

    private static String inside(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(slash + 1);
    }

    private static String shortName(byte[] header) {
        String name = text(header, 0, 100);
        String prefix = header[257] == 'u' ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static long size(byte[] header) throws IOException {
        try {
            String octal = text(header, 124, 12).strip();
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("not a tar archive", e);
        }
    }

    private static String paxPath(String records) {
        for (String line : records.split("\n", -1)) {
            int path = line.indexOf(" path=");
            if (path >= 0) {
                return line.substring(path + " path=".length());
            }
        }
        return "";
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
