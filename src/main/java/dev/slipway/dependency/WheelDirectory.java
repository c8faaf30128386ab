package dev.slipway.dependency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The file list of a wheel, read from the end of the archive alone (APPNOTE 4.3.12 and 4.3.16): some kilobytes of it in place of all. */
final class WheelDirectory {
    /** Where an archive's directory is looked for first: enough for all but the largest wheels. */
    static final int TAIL = 64 << 10;

    private static final int LARGEST = 16 << 20;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;

    /** Gets bytes of the archive. */
    interface Source {
        /**
         * The last bytes.
         *
         * @return the bytes, behind them where they begin in the archive
         */
        Part last(int count) throws IOException, InterruptedException;

        byte[] range(long from, long to) throws IOException, InterruptedException;
    }

    /** Some bytes of an archive, and where they begin in it. */
    record Part(byte[] bytes, long start) {}

    private WheelDirectory() {}

    /**
     * The names of its files.
     *
     * @throws IOException if the archive cannot be fetched or is none
     */
    static List<String> files(Source source) throws IOException, InterruptedException {
        Part tail = source.last(TAIL);
        ByteBuffer bytes = ByteBuffer.wrap(tail.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.limit() - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("no end of an archive");
        }
        long size = Integer.toUnsignedLong(bytes.getInt(end + 12));
        long offset = Integer.toUnsignedLong(bytes.getInt(end + 16));
        if (size > LARGEST || offset == 0xffffffffL) {
            throw new IOException("an archive with too many files");
        }
        if (offset >= tail.start()) {
            return names(bytes.slice((int) (offset - tail.start()), (int) Math.min(size, end)));
        }
        return names(ByteBuffer.wrap(source.range(offset, offset + size)));
    }

    private static List<String> names(ByteBuffer directory) {
        ByteBuffer bytes = directory.order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= bytes.limit() && bytes.getInt(at) == ENTRY) {
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            if (at + ENTRY_LENGTH + length > bytes.limit()) {
                break;
            }
            byte[] name = new byte[length];
            bytes.get(at + ENTRY_LENGTH, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH
                    + length
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return names;
    }

    /** The dotted names of the modules among a wheel's files, and of the packages and namespaces that they lie in. */
    static Set<String> modules(List<String> files) {
        Set<String> modules = new TreeSet<>();
        for (String file : files) {
            String path = file.replaceFirst("^[^/]+\\.data/(purelib|platlib)/", "");
            int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
            boolean code = path.endsWith(".py") || path.endsWith(".so") || path.endsWith(".pyd");
            if (!code || dot < 0 || path.contains(".dist-info/") || path.contains(".data/")) {
                continue;
            }
            String name = path.substring(0, dot).replace('/', '.');
            if (name.endsWith(".__init__")) {
                name = DottedName.parent(name);
            }
            for (; !name.isEmpty(); name = DottedName.parent(name)) {
                modules.add(name);
            }
        }
        return modules;
    }
}
