package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows links, environments and shims to the program behind them, without running anything. */
final class Resolver {
    private static final int LONGEST_SHIM = 8192;
    private static final Pattern SHIM = Pattern.compile("\\b(pyenv|asdf|mise|rtx)['\"]?\\s+(exec|shim-exec|x)\\b");

    private final Platform platform;

    Resolver(Platform platform) {
        this.platform = platform;
    }

    Resolution resolve(Path candidate) {
        try {
            return resolve(candidate, 3);
        } catch (IOException e) {
            return new Resolution.Not("It cannot be read: " + e.getMessage() + ".");
        }
    }

    private Resolution resolve(Path candidate, int environmentsDeep) throws IOException {
        if (Files.isSymbolicLink(candidate) && !Files.exists(candidate)) {
            return new Resolution.Not(
                    "It is a link to " + Files.readSymbolicLink(candidate) + ", where nothing lies any more.");
        }
        if (!Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
            return new Resolution.Not("Nothing lies there.");
        }
        if (Files.isDirectory(candidate) || !Files.isExecutable(candidate)) {
            return new Resolution.Not("It is not a program that can be run.");
        }
        Optional<String> apple = appleStub(candidate);
        if (apple.isPresent()) {
            return new Resolution.Not(apple.get());
        }
        Path real = real(candidate);
        Optional<Path> home = VenvConfig.around(real).flatMap(VenvConfig::home);
        if (home.isPresent()) {
            return base(candidate, home.get(), environmentsDeep);
        }
        return shim(real).<Resolution>map(Resolution.Shim::new).orElseGet(() -> new Resolution.Real(real));
    }

    /** A copied environment keeps a Python of its own; the one it was made from is what counts. */
    private Resolution base(Path candidate, Path home, int environmentsDeep) throws IOException {
        var gone = new Resolution.Not("It is an environment whose Python, in " + home + ", is gone.");
        if (environmentsDeep == 0) {
            return gone;
        }
        for (String name : new String[] {String.valueOf(candidate.getFileName()), "python3", "python"}) {
            String bare = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
            Path base = home.resolve(platform.program(bare));
            if (Files.exists(base)) {
                return resolve(base, environmentsDeep - 1);
            }
        }
        return gone;
    }

    /** Windows' Store shortcuts are links that Java cannot follow; they run all the same. */
    private static Path real(Path candidate) {
        try {
            return candidate.toRealPath();
        } catch (IOException _) {
            return candidate.toAbsolutePath().normalize();
        }
    }

    /** The tool that this program belongs to: a link to the tool itself, or a short script that calls it. */
    private static Optional<String> shim(Path real) throws IOException {
        String name = String.valueOf(real.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("python") && !lower.startsWith("pypy")) {
            return Optional.of(name);
        }
        if (Files.size(real) > LONGEST_SHIM) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(real), StandardCharsets.ISO_8859_1);
        Matcher found = SHIM.matcher(text);
        return text.startsWith("#!") && found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Started without Apple's developer tools, this one opens a window that asks to install them. */
    private Optional<String> appleStub(Path candidate) {
        @Nullable Path folder = candidate.getParent();
        return platform == Platform.MACOS && Path.of("/usr/bin").equals(folder)
                ? Optional.of(
                        "It is Apple's stand-in for the Python of the developer tools, which is listed by itself.")
                : Optional.empty();
    }
}
