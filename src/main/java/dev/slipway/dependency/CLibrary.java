package dev.slipway.dependency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C library of a Linux, which decides about the wheels that it can use. */
record CLibrary(boolean musl, int major, int minor) {

    /** Where nothing tells: a glibc that is old enough for nearly all wheels of today. */
    static final CLibrary UNKNOWN = new CLibrary(false, 2, 17);

    private static final CLibrary MUSL = new CLibrary(true, 1, 2);
    private static final Pattern LOADED =
            Pattern.compile("(?m)(/\\S*/(?:libc(?:-\\d+\\.\\d+)?\\.so\\S*|ld-musl-\\S+))$");
    private static final Pattern VERSION =
            Pattern.compile("GNU C Library [^\\n]{0,200}? version (\\d{1,3})\\.(\\d{1,3})");

    /** The one this program itself runs with: the kernel tells which file it loaded, and that tells its version. */
    static CLibrary current() {
        try {
            Matcher loaded = LOADED.matcher(Files.readString(Path.of("/proc/self/maps")));
            if (!loaded.find()) {
                return UNKNOWN;
            }
            Path library = Path.of(loaded.group(1));
            boolean musl = library.getFileName().toString().startsWith("ld-musl");
            return musl ? MUSL : parse(new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** From the sentence that every glibc holds: "GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36." */
    static CLibrary parse(String content) {
        int sentence = content.indexOf("GNU C Library ");
        if (sentence < 0) {
            return UNKNOWN;
        }
        Matcher version = VERSION.matcher(content);
        return version.find(sentence)
                ? new CLibrary(false, Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))
                : UNKNOWN;
    }
}
