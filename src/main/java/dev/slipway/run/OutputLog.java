package dev.slipway.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All that a step printed: kept on disk byte for byte, read by lines.
 *
 * <p>A line ends with LF or CRLF. A lone CR rewinds: what follows it replaces the line, as a terminal would show it. Colours
 * (ANSI escapes) are left in. One thread writes, any number may read at the same time, also after {@link #close}. Holds a
 * few hundred KiB of memory, however long it gets.
 */
public final class OutputLog implements OutputSink, AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;
    private static final int BLOCK = 64 << 10;

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final LineStarts starts = new LineStarts();
    private final RecentBytes recent = new RecentBytes(IN_MEMORY);
    private final AtomicBoolean changed = new AtomicBoolean();
    private @Nullable OutputStream out;

    /** A log that will be in this file, in place of what is there; the file is made with the first byte. */
    public OutputLog(Path file) {
        this.file = file;
    }

    /** Where the bytes are; the file need not exist while {@link #byteCount} is 0. */
    public Path file() {
        return file;
    }

    /**
     * Adds some bytes; they are in the file when the call returns.
     *
     * @throws dev.slipway.problem.ShipException (CANNOT_WRITE) if the file cannot be written, such as on a full disk
     */
    @Override
    public void take(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        try {
            open().write(bytes, offset, length);
        } catch (IOException e) {
            throw CannotWrite.to(file, e);
        }
        lock.lock();
        try {
            starts.add(bytes, offset, length);
            recent.add(bytes, offset, length);
        } finally {
            lock.unlock();
        }
        changed.set(true);
    }

    private OutputStream open() throws IOException {
        var stream = out;
        if (stream == null) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            stream = new FileOutputStream(file.toFile());
            out = stream;
        }
        return stream;
    }

    /** Ends the writing. Reading goes on. */
    @Override
    public void close() {
        var stream = out;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                throw CannotWrite.to(file, e);
            }
        }
    }

    /** Bytes written so far. */
    public long byteCount() {
        lock.lock();
        try {
            return starts.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lines begun so far, the unfinished last one included. */
    public long lineCount() {
        lock.lock();
        try {
            return starts.count();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Some lines, decoded as UTF-8 without their ends; quick wherever they lie. What is no UTF-8 becomes U+FFFD; of a line
     * longer than 64 KiB the beginning is given.
     *
     * @param from number of the first, from 0
     * @param count at most so many; fewer at the end of the log, or where its file was deleted meanwhile
     */
    public List<String> lines(long from, int count) {
        LineStarts.Place place;
        long size;
        lock.lock();
        try {
            if (from < 0 || from >= starts.count() || count <= 0) {
                return List.of();
            }
            place = starts.before(from);
            size = starts.size();
        } finally {
            lock.unlock();
        }
        var collector = new LineCollector(from - place.line(), count);
        read(place.offset(), size, collector);
        return List.copyOf(collector.end(true));
    }

    /** The last lines, at most so many. */
    public List<String> tail(int count) {
        return lines(Math.max(0, lineCount() - count), count);
    }

    private void read(long from, long to, LineCollector collector) {
        var block = new byte[(int) Math.min(BLOCK, to - from)];
        long position = from;
        try (var disk = new LazyFile(file)) {
            while (position < to && !collector.isFull()) {
                int got = fromMemory(position, block);
                if (got < 0) {
                    got = disk.read(position, block);
                }
                if (got <= 0) {
                    return;
                }
                int count = (int) Math.min(got, to - position);
                collector.add(block, count);
                position += count;
            }
        } catch (IOException _) {
            // The log was deleted meanwhile, or its disk went away: fewer lines is what the caller was told to expect.
            return;
        }
    }

    private int fromMemory(long position, byte[] block) {
        lock.lock();
        try {
            return recent.copy(position, block);
        } finally {
            lock.unlock();
        }
    }

    /** Whether something came since the last call. */
    public boolean takeChange() {
        return changed.getAndSet(false);
    }

    /** Opened for the first read that memory cannot serve. */
    private static final class LazyFile implements AutoCloseable {
        private final Path path;
        private @Nullable RandomAccessFile opened;

        LazyFile(Path path) {
            this.path = path;
        }

        int read(long position, byte[] into) throws IOException {
            var disk = opened;
            if (disk == null) {
                disk = new RandomAccessFile(path.toFile(), "r");
                opened = disk;
            }
            disk.seek(position);
            return disk.read(into);
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
