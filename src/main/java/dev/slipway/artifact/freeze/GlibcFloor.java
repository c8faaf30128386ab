package dev.slipway.artifact.freeze;

import dev.slipway.requirement.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The oldest GNU C library that a set of programs and libraries runs with, and who asks for it.
 *
 * @param version such as {@code 2.34}
 * @param by the file that needs it
 */
record GlibcFloor(String version, Path by) {
    private static final String PREFIX = "GLIBC_";

    /** The glibc of distributions as they were released, the oldest first of each family (distrowatch.com, packages of each). */
    private static final Map<String, Map<String, String>> RELEASES = releases();

    /** The highest that any of these needs; empty if none needs one, as on macOS and Windows. */
    static Optional<GlibcFloor> of(Collection<Path> files) throws IOException {
        GlibcFloor floor = null;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                continue;
            }
            for (String need : ElfNeeds.of(file)) {
                if (need.matches("GLIBC_\\d+(?:\\.\\d+)+")) {
                    String version = need.substring(PREFIX.length());
                    if (floor == null || Version.parse(version).compareTo(Version.parse(floor.version())) > 0) {
                        floor = new GlibcFloor(version, file);
                    }
                }
            }
        }
        return Optional.ofNullable(floor);
    }

    /** The files of a folder that could be programs or libraries. */
    static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** "Debian 12, Ubuntu 22.04 and newer (glibc 2.35)". */
    String systems() {
        List<String> names = new ArrayList<>();
        RELEASES.forEach((family, releases) -> releases.entrySet().stream()
                .filter(release -> Version.parse(release.getValue()).compareTo(Version.parse(version)) >= 0)
                .findFirst()
                .ifPresent(release -> names.add(family + " " + release.getKey())));
        return (names.isEmpty() ? "Linux systems" : String.join(", ", names) + " and newer") + " (glibc " + version
                + ")";
    }

    private static final Pattern IMAGE = Pattern.compile(
            "(?:^|/)(?:base-)?(debian|ubuntu|fedora|rockylinux|almalinux|centos|ubi)[:/-]?(\\d+(?:\\.\\d+)?|[a-z]+)");

    /** Their releases by the words that images are named by. */
    private static final Map<String, String> CODENAMES = Map.of(
            "stretch",
            "9",
            "buster",
            "10",
            "bullseye",
            "11",
            "bookworm",
            "12",
            "trixie",
            "13",
            "bionic",
            "18.04",
            "focal",
            "20.04",
            "jammy",
            "22.04",
            "noble",
            "24.04");

    /** The C library of an image by its name; empty where the name does not tell. */
    static Optional<String> ofImage(String image) {
        Matcher named = IMAGE.matcher(image);
        if (!named.find()) {
            return Optional.empty();
        }
        String family = switch (named.group(1)) {
            case "debian" -> "Debian";
            case "ubuntu" -> "Ubuntu";
            case "fedora" -> "Fedora";
            default -> "RHEL and Rocky Linux";
        };
        String release = CODENAMES.getOrDefault(named.group(2), named.group(2));
        Map<String, String> releases = Objects.requireNonNull(RELEASES.get(family));
        return Optional.ofNullable(releases.get(release));
    }

    String because() {
        return by.getFileName() + " needs " + PREFIX + version;
    }

    private static Map<String, Map<String, String>> releases() {
        Map<String, Map<String, String>> families = new LinkedHashMap<>();
        families.put("Debian", ordered("9", "2.24", "10", "2.28", "11", "2.31", "12", "2.36", "13", "2.41"));
        families.put(
                "Ubuntu", ordered("18.04", "2.27", "20.04", "2.31", "22.04", "2.35", "24.04", "2.39", "25.10", "2.42"));
        families.put("RHEL and Rocky Linux", ordered("7", "2.17", "8", "2.28", "9", "2.34", "10", "2.39"));
        families.put("Fedora", ordered("36", "2.35", "38", "2.37", "40", "2.39", "42", "2.41"));
        families.put("openSUSE Leap", ordered("15.3", "2.31", "15.6", "2.38", "16.0", "2.40"));
        return families;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
