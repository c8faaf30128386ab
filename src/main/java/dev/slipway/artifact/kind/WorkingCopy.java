package dev.slipway.artifact.kind;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a folder of files a working copy of the repository that they come from: it borrows that one's objects, knows its branches and tags,
 * and does not miss what was held back. The repository itself is read only, and no address or login of its settings is copied.
 *
 * @param repository the folder that holds {@code .git}
 * @param copy what becomes a working copy
 * @see <a href="https://git-scm.com/docs/gitrepository-layout">gitrepository-layout</a>
 * @see <a href="https://git-scm.com/docs/index-format">index-format</a>
 */
record WorkingCopy(Path repository, Path copy) {
    private static final Pattern ENTRY =
            Pattern.compile("([0-7]{6}) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-3])\t(.*)", Pattern.DOTALL);
    /** Names are bytes to git; so they come back as they were. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int ASSUME_UNCHANGED = 0x8000;
    private static final int LONGEST_NAME = 0xFFF;
    /** Bytes of an entry before its hash: times, device, inode, mode, owner and size. */
    private static final int STAT = 40;

    /**
     * One file of the repository.
     *
     * @param mode as git writes it, in octal
     * @param merge 0; 1 to 3 while a merge is not done
     */
    private record Entry(int mode, byte[] hash, int merge, String path) {}

    /**
     * @param index what {@code git ls-files --stage -z} printed
     * @param refs what {@code git for-each-ref} printed, a hash and a name a line
     * @param places what {@code git rev-parse --git-dir --git-common-dir} printed
     */
    void make(Path index, Path refs, Path places) throws IOException {
        List<String> folders = Files.readAllLines(places);
        Path own = repository.resolve(folders.getFirst());
        Path common = repository.resolve(folders.getLast());
        Path git = copy.resolve(".git");
        Files.createDirectories(git.resolve("objects/info"));
        Files.createDirectories(git.resolve("refs"));
        Files.copy(own.resolve("HEAD"), git.resolve("HEAD"));
        if (Files.exists(common.resolve("shallow"))) {
            Files.copy(common.resolve("shallow"), git.resolve("shallow"));
        }
        Path objects = common.resolve("objects").toAbsolutePath().normalize();
        Files.writeString(
                git.resolve("objects/info/alternates"), objects.toString().replace('\\', '/') + "\n");
        Files.copy(refs, git.resolve("packed-refs"));
        List<Entry> entries = entries(Files.readAllBytes(index));
        boolean sha256 = entries.stream().anyMatch(entry -> entry.hash().length > 20);
        Files.writeString(git.resolve("config"), config(sha256));
        Files.write(git.resolve("index"), index(entries, sha256 ? "SHA-256" : "SHA-1"));
    }

    private static String config(boolean sha256) {
        return "[core]\n\trepositoryformatversion = " + (sha256 ? 1 : 0) + "\n\tbare = false\n\tfilemode = false\n"
                + (sha256 ? "[extensions]\n\tobjectFormat = sha256\n" : "");
    }

    private static List<Entry> entries(byte[] listed) {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(listed, BYTES).split("\0")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.add(new Entry(
                        Integer.parseInt(entry.group(1), 8),
                        HexFormat.of().parseHex(entry.group(2)),
                        Integer.parseInt(entry.group(3)),
                        entry.group(4)));
            }
        }
        return entries;
    }

    /** Version 2. Times and sizes are 0, which has git look into the files that are there. */
    private byte[] index(List<Entry> entries, String algorithm) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("DIRC");
        out.writeInt(2);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            byte[] name = entry.path().getBytes(BYTES);
            out.write(new byte[24]);
            out.writeInt(entry.mode());
            out.write(new byte[STAT - 28]);
            out.write(entry.hash());
            out.writeShort((isHeldBack(entry) ? ASSUME_UNCHANGED : 0)
                    | entry.merge() << 12
                    | Math.min(name.length, LONGEST_NAME));
            out.write(name);
            int length = STAT + entry.hash().length + 2 + name.length;
            out.write(new byte[8 - length % 8]);
        }
        out.write(digest(algorithm, bytes.toByteArray()));
        return bytes.toByteArray();
    }

    /** Not there, or not as it was: notebooks go along without their outputs, links as what they lead to. */
    private boolean isHeldBack(Entry entry) {
        boolean isFile = (entry.mode() & 0170000) == 0100000;
        String path = new String(entry.path().getBytes(BYTES), StandardCharsets.UTF_8);
        try {
            return !isFile || path.endsWith(".ipynb") || !Files.isRegularFile(copy.resolve(path));
        } catch (InvalidPathException e) {
            return true; // This system has no such names.
        }
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
