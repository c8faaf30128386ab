package dev.slipway.artifact.image;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What distributions want of the system and their wheels do not bring, as packages of Debian; found by running them on the slim image. */
final class SystemLibraries {
    private static final Map<String, List<String>> RUN = Map.ofEntries(
            Map.entry("opencv-python", List.of("libgl1", "libglib2.0-0")),
            Map.entry("opencv-contrib-python", List.of("libgl1", "libglib2.0-0")),
            Map.entry("lightgbm", List.of("libgomp1")),
            Map.entry("psycopg2", List.of("libpq5")),
            Map.entry("mysqlclient", List.of("libmariadb3")),
            Map.entry("python-magic", List.of("libmagic1")),
            Map.entry("pyzbar", List.of("libzbar0")),
            Map.entry("pytesseract", List.of("tesseract-ocr")),
            Map.entry("pdf2image", List.of("poppler-utils")),
            Map.entry("graphviz", List.of("graphviz")),
            Map.entry("pydub", List.of("ffmpeg")),
            Map.entry("openai-whisper", List.of("ffmpeg")),
            Map.entry("pyaudio", List.of("libportaudio2")),
            Map.entry("weasyprint", List.of("libpango-1.0-0", "libpangoft2-1.0-0")),
            Map.entry("gitpython", List.of("git")));

    /** Those without wheels, which are compiled. */
    private static final Map<String, List<String>> BUILD = Map.of(
            "psycopg2", List.of("gcc", "libc6-dev", "libpq-dev"),
            "mysqlclient", List.of("gcc", "libc6-dev", "libmariadb-dev", "pkg-config"),
            "pyaudio", List.of("gcc", "libc6-dev", "portaudio19-dev"),
            "uwsgi", List.of("gcc", "libc6-dev"));

    /** The file that the loader misses, and the package that holds it. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("libGL.so.1", "libgl1"),
            Map.entry("libgthread-2.0.so.0", "libglib2.0-0"),
            Map.entry("libglib-2.0.so.0", "libglib2.0-0"),
            Map.entry("libgomp.so.1", "libgomp1"),
            Map.entry("libpq.so.5", "libpq5"),
            Map.entry("libmariadb.so.3", "libmariadb3"),
            Map.entry("libmagic.so.1", "libmagic1"),
            Map.entry("libzbar.so.0", "libzbar0"),
            Map.entry("libportaudio.so.2", "libportaudio2"),
            Map.entry("libsndfile.so.1", "libsndfile1"),
            Map.entry("libSM.so.6", "libsm6"),
            Map.entry("libXext.so.6", "libxext6"),
            Map.entry("libXrender.so.1", "libxrender1"),
            Map.entry("libX11.so.6", "libx11-6"),
            Map.entry("libxcb.so.1", "libxcb1"),
            Map.entry("libtk8.6.so", "libtk8.6"),
            Map.entry("libstdc++.so.6", "libstdc++6"),
            Map.entry("libgfortran.so.5", "libgfortran5"),
            Map.entry("libopenblas.so.0", "libopenblas0"),
            Map.entry("libhdf5_serial.so.103", "libhdf5-103-1"),
            Map.entry("libxml2.so.2", "libxml2"),
            Map.entry("libxslt.so.1", "libxslt1.1"),
            Map.entry("libpango-1.0.so.0", "libpango-1.0-0"));

    private SystemLibraries() {}

    /** What the final image needs. */
    static List<String> toRun(Collection<String> requirements) {
        return of(requirements, RUN);
    }

    /** What the build stage needs besides. */
    static List<String> toBuild(Collection<String> requirements) {
        TreeSet<String> packages = new TreeSet<>(of(requirements, BUILD));
        if (requirements.stream().anyMatch(text -> text.contains("git+"))) {
            packages.add("git");
        }
        return List.copyOf(packages);
    }

    /** The package that holds a library, if it is known. */
    static Optional<String> holding(String library) {
        return Optional.ofNullable(FILES.get(library));
    }

    private static List<String> of(Collection<String> requirements, Map<String, List<String>> known) {
        TreeSet<String> packages = new TreeSet<>();
        for (String text : requirements) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null) {
                packages.addAll(known.getOrDefault(DistributionName.normalize(requirement.name()), List.of()));
            }
        }
        return List.copyOf(packages);
    }
}
