package dev.slipway.environment;

import dev.slipway.environment.EnvironmentState.Kind;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the folder of an environment, without running anything. */
final class EnvironmentLook {
    private final Path folder;
    private final Platform platform;
    private final VenvLayout layout;

    EnvironmentLook(Path folder, Platform platform) {
        this.folder = folder;
        this.platform = platform;
        this.layout = new VenvLayout(platform, folder);
    }

    EnvironmentState look(@Nullable Interpreter wanted) {
        Optional<VenvConfig> config = VenvConfig.of(folder);
        if (config.isEmpty()) {
            return nothingOrForeign();
        }
        VenvConfig told = config.get();
        Optional<Path> base = base(told);
        if (base.isEmpty()) {
            String where = told.home().map(home -> " in " + home).orElse("");
            return state(Kind.STALE, told, null, "The Python that it was made from" + where + " is gone.");
        }
        Path real = base.get();
        if (!Files.exists(layout.python())) {
            return state(Kind.STALE, told, real, "It holds no Python any more.");
        }
        Optional<Path> madeFor = told.relocatable() ? Optional.empty() : new ActivationScript(layout).otherFolder();
        if (madeFor.isPresent()) {
            return state(Kind.STALE, told, real, "It was made for " + madeFor.get() + " and has been moved.");
        }
        return compared(told, real, wanted);
    }

    private EnvironmentState compared(VenvConfig told, Path base, @Nullable Interpreter wanted) {
        @Nullable String version = told.version();
        if (version == null) {
            return state(Kind.STALE, told, base, "It does not say which Python it is of.");
        }
        if (wanted != null && !minor(version).equals(wanted.minor())) {
            return state(
                    Kind.OTHER_PYTHON,
                    told,
                    base,
                    "It is of Python " + version + "; " + wanted.version() + " is wanted.");
        }
        return state(Kind.FITS, told, base, "It is of Python " + version + ".");
    }

    private EnvironmentState nothingOrForeign() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || isEmptyFolder()) {
            return new EnvironmentState(Kind.MISSING, folder, null, null, "There is no environment yet.");
        }
        if (Files.isExecutable(layout.python())) {
            return new EnvironmentState(
                    Kind.STALE,
                    folder,
                    null,
                    null,
                    "It was begun and not finished, or lost its " + VenvConfig.FILE + ".");
        }
        return new EnvironmentState(
                Kind.NOT_AN_ENVIRONMENT,
                folder,
                null,
                null,
                folder.getFileName() + " holds something that is no environment.");
    }

    private boolean isEmptyFolder() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** A linked environment leads to its base by itself; a copied one only names the base's folder. */
    private Optional<Path> base(VenvConfig told) {
        if (Files.isSymbolicLink(layout.python()) && !Files.exists(layout.python())) {
            return Optional.empty();
        }
        return told.home()
                .flatMap(home -> Stream.concat(
                                Stream.ofNullable(told.version())
                                        .map(EnvironmentLook::minor)
                                        .map(minor -> "python" + minor),
                                Stream.of("python3", "python", "pypy3"))
                        .map(platform::program)
                        .map(home::resolve)
                        .filter(Files::exists)
                        .findFirst())
                .map(EnvironmentLook::real);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }

    private EnvironmentState state(Kind kind, VenvConfig told, @Nullable Path base, String reason) {
        return new EnvironmentState(kind, folder, told.version(), base, reason);
    }

    private static String minor(String version) {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return second < 0 ? version : version.substring(0, second);
    }
}
