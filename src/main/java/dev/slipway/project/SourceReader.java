package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.python.PythonSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads all Python files, as many at a time as the machine has processors. */
final class SourceReader {
    /** What is longer is generated data, not a program. */
    private static final int LONGEST = 32 << 20;

    private static final int MOST_PROBLEMS = 20;
    private static final int REPORT_EVERY = 64;

    private final Set<String> extensions;
    private final ScanMemory memory;
    private final ScanListener listener;
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;

    SourceReader(Set<String> extensions, ScanMemory memory, ScanListener listener) {
        this.extensions = extensions;
        this.memory = memory;
        this.listener = listener;
    }

    /** The facts of each file, in the order of the files; null for those that cannot be read, which are told as problems. */
    @Nullable
    SourceFacts[] read(List<FoundFile> files, ForkJoinPool pool) {
        @Nullable SourceFacts[] facts = new SourceFacts[files.size()];
        AtomicInteger next = new AtomicInteger();
        List<ForkJoinTask<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(pool.getParallelism(), files.size()); i++) {
            workers.add(pool.submit(() -> work(files, facts, next)));
        }
        workers.forEach(ForkJoinTask::join);
        if (unreadable > MOST_PROBLEMS) {
            problems.add(Problem.warning(
                    Topic.PROJECT, (unreadable - MOST_PROBLEMS) + " more Python files could not be read."));
        }
        return facts;
    }

    List<Problem> problems() {
        return problems;
    }

    private void work(List<FoundFile> files, @Nullable SourceFacts[] facts, AtomicInteger next) {
        ImportScanner scanner = new ImportScanner(extensions);
        byte[] buffer = new byte[1 << 18];
        int i = next.getAndIncrement();
        while (i < files.size() && !listener.isCancelled()) {
            FoundFile file = files.get(i);
            facts[i] = memory.recall(file);
            if (facts[i] == null) {
                if (file.bytes() + PythonSource.PADDING > buffer.length && file.bytes() <= LONGEST) {
                    buffer = new byte[(int) file.bytes() + PythonSource.PADDING];
                }
                facts[i] = scanned(file, scanner, buffer);
            }
            if (i % REPORT_EVERY == 0) {
                listener.progress(i, files.size());
            }
            i = next.getAndIncrement();
        }
    }

    private @Nullable SourceFacts scanned(FoundFile file, ImportScanner scanner, byte[] buffer) {
        if (file.bytes() > LONGEST) {
            failed(file, "The file is longer than 32 MB.");
            return null;
        }
        try {
            return scanner.scan(file.path(), PythonSource.of(buffer, fill(file, buffer)));
        } catch (IOException e) {
            failed(file, "The file cannot be read.");
            return null;
        }
    }

    private static int fill(FoundFile file, byte[] buffer) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer, 0, buffer.length - PythonSource.PADDING);
        try (SeekableByteChannel channel = Files.newByteChannel(file.file())) {
            while (target.hasRemaining() && target.position() < file.bytes() && channel.read(target) >= 0) {
                // Until all is there; a file that grows meanwhile is read as far as it was when it was listed.
            }
        }
        return target.position();
    }

    private synchronized void failed(FoundFile file, String message) {
        unreadable++;
        if (unreadable <= MOST_PROBLEMS) {
            problems.add(Problem.warning(Topic.PROJECT, message)
                    .in(file.path(), 0, 0)
                    .so("Its imports are not known.")
                    .advise("Change its permissions and scan again."));
        }
    }

    /** Ends a scan that the listener no longer wants. */
    static void checkCancelled(ScanListener listener) {
        if (listener.isCancelled()) {
            throw new ShipException(
                    ShipException.Kind.CANCELLED, Problem.info(Topic.PROJECT, "The scan was cancelled."));
        }
    }
}
