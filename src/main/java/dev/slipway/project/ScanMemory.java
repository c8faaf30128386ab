package dev.slipway.project;

import dev.slipway.project.folder.FoundFile;
import dev.slipway.settings.CacheFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier scan of the same folder found in its source files, each believed as long as the file is the same: by size, time of change,
 * and what the file system knows it by. Kept for large folders only; a small one is read sooner than it is asked about. What holds a secret
 * is not written down, and read each time.
 *
 * <p>One file a folder. One that is broken, or of another build of Slipway, counts as none; where it cannot be written, nothing is kept.
 */
final class ScanMemory {
    private static final int LEAST_FILES = 500;
    private static final int MOST_FOLDERS = 20;
    private static final String ENDING = ".facts";

    /** A file that was changed only just may change again within the same tick of the file system's clock. */
    private static final long SETTLED_NANOS = 2_000_000_000L;

    private final @Nullable CacheFile file;
    private final byte[] head;
    private Map<String, Integer> places = Map.of();
    private @Nullable FactsInput input;

    private ScanMemory(@Nullable CacheFile file, byte[] head) {
        this.file = file;
        this.head = head;
    }

    /**
     * Where it lies, and whose it is.
     *
     * @param folder of the cache; made when something is kept
     * @param build tells one build of Slipway from another, whose rules may differ
     */
    record Home(Path folder, String build) {

        /**
         * What is known of a folder.
         *
         * @param sources how many source files it has now
         * @param extensions what the facts depend on besides the files
         */
        ScanMemory of(Path root, int sources, Set<String> extensions) {
            if (sources < LEAST_FILES) {
                return none();
            }
            String about = "1\n" + build + "\n" + root + "\n" + String.join("/", new TreeSet<>(extensions)) + "\n";
            byte[] head = about.getBytes(StandardCharsets.UTF_8);
            CacheFile file = CacheFile.of(folder, root.toString(), ENDING);
            var memory = new ScanMemory(file, head);
            memory.read(file.path());
            return memory;
        }
    }

    /** One that knows nothing and keeps nothing. */
    static ScanMemory none() {
        return new ScanMemory(null, new byte[0]);
    }

    /** What was found in this file; null if that is not known, or it has changed. For use by several threads. */
    @Nullable
    SourceFacts recall(FoundFile source) {
        FactsInput in = known(source);
        return in == null ? null : FactsSpelling.read(source.path(), in);
    }

    /** Where what is known of a file begins; null if nothing is. */
    private @Nullable FactsInput known(FoundFile source) {
        Integer place = places.get(source.path());
        if (place == null || input == null) {
            return null;
        }
        FactsInput in = input.at(place);
        boolean same =
                in.number() == source.bytes() && in.number() == source.modified() && in.number() == source.identity();
        return same ? in : null;
    }

    /**
     * Writes down what was found, for the next scan, unless that is known.
     *
     * @param facts of each source; null where one could not be read
     * @param begun when the scan began, in nanoseconds since 1970
     */
    void keep(List<FoundFile> sources, @Nullable SourceFacts[] facts, long begun) {
        if (file == null) {
            return;
        }
        var kept = new ArrayList<Integer>();
        boolean news = false;
        for (int i = 0; i < facts.length; i++) {
            SourceFacts found = facts[i];
            FoundFile source = sources.get(i);
            if (found != null && found.secrets().isEmpty() && source.modified() <= begun - SETTLED_NANOS) {
                kept.add(i);
                news |= known(source) == null;
            }
        }
        if (news) {
            write(file, sources, facts, kept);
        }
    }

    private void write(CacheFile target, List<FoundFile> sources, @Nullable SourceFacts[] facts, List<Integer> kept) {
        var out = new FactsOutput();
        int[] begins = new int[facts.length];
        for (int one : kept) {
            FoundFile source = sources.get(one);
            begins[one] = out.size();
            out.number(source.bytes());
            out.number(source.modified());
            out.number(source.identity());
            FactsSpelling.write(Objects.requireNonNull(facts[one]), out);
        }
        int list = out.size();
        out.number(kept.size());
        for (int one : kept) {
            out.text(sources.get(one).path());
            out.number(begins[one]);
        }
        write(target, list, out.done());
    }

    /** The head, where the list of files begins behind the texts, all the rest, and a checksum. */
    private void write(CacheFile target, int list, byte[] rest) {
        ByteBuffer whole = ByteBuffer.allocate(head.length + Integer.BYTES + rest.length + Long.BYTES)
                .put(head)
                .putInt(list)
                .put(rest);
        whole.putLong(checksum(whole.array(), whole.position()));
        if (target.write(whole.array())) {
            prune(target.path().toAbsolutePath().resolveSibling(""));
        }
    }

    private void read(Path from) {
        byte[] whole;
        try {
            whole = Files.readAllBytes(from);
        } catch (IOException e) {
            return; // There is none, or none for us.
        }
        int end = whole.length - Long.BYTES;
        if (end < head.length + Integer.BYTES
                || !Arrays.equals(whole, 0, head.length, head, 0, head.length)
                || ByteBuffer.wrap(whole).getLong(end) != checksum(whole, end)) {
            return;
        }
        int list = ByteBuffer.wrap(whole).getInt(head.length);
        var behindTexts = new FactsInput(whole, head.length + Integer.BYTES);
        FactsInput in = behindTexts.at(behindTexts.place() + list);
        int count = in.small();
        places = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            places.put(in.text(), behindTexts.place() + in.small());
        }
        input = behindTexts;
    }

    private static long checksum(byte[] bytes, int end) {
        var sum = new CRC32();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    /** Of folders that nobody scans any longer nothing is kept for ever. */
    private static void prune(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> old = all.filter(one -> one.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(ScanMemory::written).reversed())
                    .skip(MOST_FOLDERS)
                    .toList();
            for (Path one : old) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            return; // The next one that is kept prunes again.
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // Another one pruned it at this moment.
        }
    }
}
