package dev.slipway.run;

import dev.slipway.plan.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of a step that was done.
 *
 * @param fingerprint all that it was made from
 * @param outputs what it made, as it was afterwards
 * @param checks what its checks found
 * @param took wall time
 */
public record StepRecord(String fingerprint, List<Output> outputs, List<CheckResult> checks, Duration took) {
    public StepRecord {
        outputs = List.copyOf(outputs);
        checks = List.copyOf(checks);
    }

    /**
     * One output.
     *
     * @param path relative to the project with {@code /} where it lies inside
     * @param folder whether it is a folder; then {@code bytes} is 0
     * @param bytes size
     * @param modified time of the last change, as ISO instant with all its digits
     */
    public record Output(String path, boolean folder, long bytes, String modified) {
        public Output {
            Objects.requireNonNull(path);
            Objects.requireNonNull(modified);
        }

        /** The output as it is now; empty if it is not there. */
        static Optional<Output> of(Path root, Path output) {
            try {
                var attributes = Files.readAttributes(output, BasicFileAttributes.class);
                return Optional.of(new Output(
                        shown(root, output),
                        attributes.isDirectory(),
                        attributes.isDirectory() ? 0 : attributes.size(),
                        attributes.lastModifiedTime().toInstant().toString()));
            } catch (IOException _) {
                return Optional.empty();
            }
        }

        private static String shown(Path root, Path output) {
            Path path = output.startsWith(root) ? root.relativize(output) : output;
            return path.toString().replace('\\', '/');
        }
    }

    /** Whether these are the outputs, and all are as they were. */
    boolean stillHolds(Path root, List<Path> now) {
        return outputs.equals(
                now.stream().flatMap(path -> Output.of(root, path).stream()).toList());
    }

    /** The same record with outputs as they are now: later steps of a run may have put something in them, or made them anew. */
    StepRecord withOutputsAsNow(Path root) {
        List<Output> fresh = outputs.stream()
                .map(output -> Output.of(root, root.resolve(output.path())).orElse(output))
                .toList();
        return new StepRecord(fingerprint, fresh, checks, took);
    }
}
