package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies in places and is named like a Python. A place that is not there or cannot be read offers nothing. */
final class LikelyPythons {
    private static final Pattern NAME = Pattern.compile("(python|pypy)([23](\\.\\d{1,2}t?)?)?");

    private LikelyPythons() {}

    static List<PossiblePython> in(List<SearchPlace> places, Platform platform) {
        Set<Path> listed = new HashSet<>();
        return places.stream()
                .filter(place ->
                        !(place instanceof SearchPlace.Programs programs) || listed.add(real(programs.folder())))
                .flatMap(place -> in(place, platform))
                .distinct()
                .toList();
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

    private static Stream<PossiblePython> in(SearchPlace place, Platform platform) {
        Stream<Path> found = switch (place) {
            case SearchPlace.Programs programs ->
                list(programs.folder(), name -> isNamedLikePython(name, platform)).stream();
            case SearchPlace.Installations installations ->
                list(installations.folder(), name -> isInstallation(name, installations.prefix())).stream()
                        .flatMap(child -> ofInstallation(child, platform).stream());
            case SearchPlace.Installation one -> ofInstallation(one.folder(), platform).stream();
            case SearchPlace.Listed listed ->
                lines(listed.file()).flatMap(folder -> ofInstallation(folder, platform).stream());
        };
        return found.map(path -> new PossiblePython(path, place.source()));
    }

    /** One folder of programs often has several names: {@code /bin} is {@code /usr/bin}. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException _) {
            return folder;
        }
    }

    private static boolean isInstallation(String name, String prefix) {
        return name.startsWith(prefix) && !name.startsWith(".");
    }

    /** In the order of names, so that two looks at one machine tell the same. */
    private static List<Path> list(Path folder, Predicate<String> wanted) {
        // Only names are needed, and a folder of programs has thousands of them.
        @Nullable String @Nullable [] names = folder.toFile().list((_, name) -> wanted.test(name));
        return names == null
                ? List.of()
                : Stream.of(names)
                        .filter(Objects::nonNull)
                        .sorted()
                        .map(folder::resolve)
                        .toList();
    }

    private static Stream<Path> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .flatMap(LikelyPythons::path);
        } catch (IOException _) {
            return Stream.of();
        }
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException _) {
            return Stream.of();
        }
    }
}
