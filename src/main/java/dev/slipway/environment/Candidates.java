package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in places and is named like a Python. A place that is not there or cannot be read offers nothing. */
final class Candidates {
    private static final Pattern NAME = Pattern.compile("(python|pypy)([23](\\.\\d{1,2}t?)?)?");

    private Candidates() {}

    static List<Candidate> in(List<Place> places, Platform platform) {
        return places.stream().flatMap(place -> in(place, platform)).distinct().toList();
    }

    /** Whether a program of this file name is a Python by its name. */
    static boolean isNamedLikePython(String fileName, Platform platform) {
        String name = fileName;
        if (platform == Platform.WINDOWS) {
            if (!name.endsWith(".exe")) {
                return false;
            }
            name = name.substring(0, name.length() - ".exe".length());
        }
        return NAME.matcher(name).matches();
    }

    /** The interpreter of an installation, whether or not it works. */
    static Optional<Path> ofInstallation(Path folder, Platform platform) {
        List<Path> usual = platform == Platform.WINDOWS
                ? List.of(
                        folder.resolve("python.exe"), folder.resolve("Scripts").resolve("python.exe"))
                : Stream.of("python3", "python", "pypy3", "python2")
                        .map(folder.resolve("bin")::resolve)
                        .toList();
        return usual.stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static Stream<Candidate> in(Place place, Platform platform) {
        Stream<Path> found = switch (place) {
            case Place.Programs(var _, Path folder) -> list(folder, name -> isNamedLikePython(name, platform)).stream();
            case Place.Installations(var _, Path folder, String prefix) ->
                list(folder, name -> name.startsWith(prefix) && !name.startsWith(".")).stream()
                        .flatMap(child -> ofInstallation(child, platform).stream());
            case Place.Installation(var _, Path folder) -> ofInstallation(folder, platform).stream();
            case Place.Listed(var _, Path file) ->
                lines(file).flatMap(folder -> ofInstallation(folder, platform).stream());
        };
        return found.map(path -> new Candidate(path, place.source()));
    }

    /** In the order of names, so that two looks at one machine tell the same. */
    private static List<Path> list(Path folder, Predicate<String> wanted) {
        List<Path> found = new ArrayList<>();
        DirectoryStream.Filter<Path> filter = path -> wanted.test(String.valueOf(path.getFileName()));
        try (var files = Files.newDirectoryStream(folder, filter)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException _) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static Stream<Path> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.indexOf('\0') < 0)
                    .map(Path::of);
        } catch (IOException | java.nio.file.InvalidPathException _) {
            return Stream.of();
        }
    }
}
