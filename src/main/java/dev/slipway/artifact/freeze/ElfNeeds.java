package dev.slipway.artifact.freeze;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/** The versions of symbols that an ELF file needs of its libraries: the section SHT_GNU_verneed (Linux Standard Base, "Symbol Versioning"). */
final class ElfNeeds {
    private static final int VERNEED = 0x6ffffffe;

    private ElfNeeds() {}

    /** Such as {@code GLIBC_2.34}; empty for what is no ELF file, or is broken. */
    static Set<String> of(Path file) throws IOException {
        Set<String> versions = new TreeSet<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < 64) {
                return versions;
            }
            ByteBuffer head = read(channel, 0, 64, ByteOrder.LITTLE_ENDIAN);
            if (head.getInt(0) != 0x464c457f) {
                return versions;
            }
            boolean wide = head.get(4) == 2;
            ByteOrder order = head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            head.order(order);
            long table = wide ? head.getLong(40) : Integer.toUnsignedLong(head.getInt(32));
            int size = Short.toUnsignedInt(head.getShort(wide ? 58 : 46));
            int count = Short.toUnsignedInt(head.getShort(wide ? 60 : 48));
            if (table <= 0 || size < (wide ? 64 : 40) || table + (long) size * count > channel.size()) {
                return versions;
            }
            ByteBuffer sections = read(channel, table, size * count, order);
            for (int i = 0; i < count; i++) {
                if (sections.getInt(i * size + 4) == VERNEED) {
                    int link = sections.getInt(i * size + (wide ? 40 : 24));
                    add(
                            section(channel, sections, i, size, wide),
                            section(channel, sections, link, size, wide),
                            versions);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // Not what it says it is; nobody can load it either.
            return versions;
        }
        return versions;
    }

    private static ByteBuffer section(FileChannel channel, ByteBuffer sections, int index, int size, boolean wide)
            throws IOException {
        int at = index * size;
        long offset = wide ? sections.getLong(at + 24) : Integer.toUnsignedLong(sections.getInt(at + 16));
        long bytes = wide ? sections.getLong(at + 32) : Integer.toUnsignedLong(sections.getInt(at + 20));
        if (bytes > 16 << 20 || offset + bytes > channel.size()) {
            throw new IllegalArgumentException("a section beyond the file");
        }
        return read(channel, offset, (int) bytes, sections.order());
    }

    private static void add(ByteBuffer needs, ByteBuffer names, Set<String> versions) {
        int need = 0;
        while (true) {
            int count = Short.toUnsignedInt(needs.getShort(need + 2));
            int aux = need + needs.getInt(need + 8);
            for (int i = 0; i < count; i++) {
                versions.add(name(names, needs.getInt(aux + 8)));
                aux += needs.getInt(aux + 12);
            }
            int next = needs.getInt(need + 12);
            if (next <= 0) {
                return;
            }
            need += next;
        }
    }

    private static String name(ByteBuffer names, int at) {
        int end = at;
        while (names.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - at];
        names.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer read(FileChannel channel, long offset, int bytes, ByteOrder order) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(order);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new IllegalArgumentException("the file ends too early");
            }
        }
        return buffer.flip();
    }
}
