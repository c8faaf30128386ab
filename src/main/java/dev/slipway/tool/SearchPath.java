package dev.slipway.tool;

import dev.slipway.platform.Platform;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which programs are looked for.
 *
 * @param platform decides what a program's file is called
 * @param folders absolute, in the order of looking, each once
 */
public record SearchPath(Platform platform, List<Path> folders) {
    private static final Pattern WINDOWS_ABSOLUTE = Pattern.compile("[A-Za-z]:[\\\\/].*|\\\\\\\\.*");

    public SearchPath {
        folders = List.copyOf(folders);
    }

    /** The folders that {@code PATH} names. Relative ones are left out: what they mean changes with the working folder. */
    public static SearchPath of(Platform platform, Map<String, String> environment) {
        // On Windows quotes keep a semicolon within a folder's name from ending it.
        String separator = platform == Platform.WINDOWS ? ";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : ":";
        return new SearchPath(
                platform,
                Stream.of(path(platform, environment).split(separator, -1))
                        .flatMap(entry -> folder(platform, entry).stream())
                        .distinct()
                        .toList());
    }

    /** The same, and after it where users' programs usually lie: a program started from a menu is given a short PATH. */
    public SearchPath andUsual(Path home) {
        List<String> usual = switch (platform) {
            case LINUX -> List.of("/usr/local/bin", "/usr/bin", "/bin", "/snap/bin");
            case MACOS ->
                List.of(
                        "/opt/homebrew/bin",
                        "/usr/local/bin",
                        "/usr/bin",
                        "/Applications/Docker.app/Contents/Resources/bin");
            case WINDOWS ->
                List.of(
                        "C:\\Program Files\\Git\\cmd",
                        "C:\\Program Files\\Docker\\Docker\\resources\\bin",
                        "C:\\Program Files\\RedHat\\Podman");
        };
        Stream<Path> own = Stream.of(
                home.resolve(".local").resolve("bin"), home.resolve(".cargo").resolve("bin"));
        return new SearchPath(
                platform,
                Stream.of(folders.stream(), own, usual.stream().map(Path::of))
                        .flatMap(folders -> folders)
                        .distinct()
                        .toList());
    }

    /** Every program of this name, in the order of looking. */
    public List<Path> all(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(platform.program(program)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .toList();
    }

    /** A folder that a variable names; empty if it is unset, relative or no path at all. */
    public static Optional<Path> folder(Platform platform, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (platform == Platform.WINDOWS) {
            text = text.replace("\"", "");
        }
        boolean absolute =
                platform == Platform.WINDOWS ? WINDOWS_ABSOLUTE.matcher(text).matches() : text.startsWith("/");
        if (!absolute) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Windows calls it {@code Path} and does not care. */
    private static String path(Platform platform, Map<String, String> environment) {
        if (platform != Platform.WINDOWS) {
            return environment.getOrDefault("PATH", "");
        }
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).equals("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
