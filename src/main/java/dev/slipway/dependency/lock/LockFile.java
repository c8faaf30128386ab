package dev.slipway.dependency.lock;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A lock file.
 *
 * @param file its name, relative to the project with {@code /}
 * @param requiresPython the Pythons it is for, as a specifier; empty for any
 * @param packages as they stand there, those for other platforms as well
 * @param wants the requirements that it was made for, where it tells; else null
 * @param problems what is wrong in it, with lines
 * @param scope groups and machines that it is for
 */
public record LockFile(
        LockFormat format,
        String file,
        String requiresPython,
        List<LockedPackage> packages,
        @org.jspecify.annotations.Nullable List<String> wants,
        List<Problem> problems,
        Scope scope) {

    /** What the lock is for, besides its Python. */
    public sealed interface Scope permits LockScope {}

    LockFile(
            LockFormat format,
            String file,
            String requiresPython,
            List<LockedPackage> packages,
            @org.jspecify.annotations.Nullable List<String> wants,
            List<Problem> problems) {
        this(format, file, requiresPython, packages, wants, problems, LockScope.ALL);
    }

    LockScope scoped() {
        return switch (scope) {
            case LockScope own -> own;
        };
    }

    /** Also the usual name of a lock, where all in it is hashed. */
    private static final String REQUIREMENTS = "requirements.txt";

    public LockFile {
        packages = List.copyOf(packages);
        wants = wants == null ? null : List.copyOf(wants);
        problems = List.copyOf(problems);
    }

    /**
     * The lock of a project; empty if it has none. A {@code requirements.txt} is one if every line of it is hashed.
     *
     * @param wanted only a lock of this format; null for the first there is
     */
    public static Optional<LockFile> in(Path root, @org.jspecify.annotations.Nullable LockFormat wanted) {
        for (LockFormat format : LockFormat.values()) {
            Path file = root.resolve(format.file());
            if ((wanted == null || wanted == format) && Files.isRegularFile(file)) {
                return Optional.of(read(file, format.file(), format));
            }
        }
        Path requirements = root.resolve(REQUIREMENTS);
        if ((wanted == null || wanted == LockFormat.REQUIREMENTS) && HashedRequirements.allHashed(requirements)) {
            return Optional.of(read(requirements, REQUIREMENTS, LockFormat.REQUIREMENTS));
        }
        return Optional.empty();
    }

    private static LockFile read(Path file, String name, LockFormat format) {
        try {
            return of(Files.readAllBytes(file), name, format);
        } catch (IOException e) {
            return broken(
                    format,
                    name,
                    Problem.error(Topic.DEPENDENCIES, "The lock file " + name + " cannot be read.")
                            .in(name, 0, 0)
                            .advise("Look at its permissions."));
        }
    }

    /** Reads a lock, whatever is in it; one that cannot be understood holds no packages and an error. */
    public static LockFile of(byte[] bytes, String name, LockFormat format) {
        try {
            return switch (format) {
                case PYLOCK -> PylockReader.read(bytes, name);
                case REQUIREMENTS -> HashedRequirements.read(bytes, name);
                case UV -> UvLockReader.read(bytes, name);
            };
        } catch (ShipException e) {
            return broken(format, name, e.problem());
        }
    }

    static LockFile broken(LockFormat format, String name, Problem why) {
        return new LockFile(format, name, "", List.of(), null, List.of(why));
    }

    /** A problem at a line of this file. */
    Problem error(int line, String message) {
        return Problem.error(Topic.DEPENDENCIES, message).in(file, line, 0);
    }
}
