package dev.slipway.dependency;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C library of a Linux, which decides about the wheels that it can use. */
record CLibrary(boolean musl, int major, int minor) {

    /** Where nothing tells: a glibc that is old enough for nearly all wheels of today. */
    static final CLibrary UNKNOWN = new CLibrary(false, 2, 17);

    private static final CLibrary MUSL = new CLibrary(true, 1, 2);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** The one this program itself is linked with. */
    static CLibrary current() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("gnu_get_libc_version")
                .map(function -> glibc(linker, function))
                .orElse(MUSL);
    }

    @SuppressWarnings("restricted") // Asking the C library itself is the one way that starts no process.
    private static CLibrary glibc(Linker linker, MemorySegment function) {
        try {
            var handle = linker.downcallHandle(function, FunctionDescriptor.of(ValueLayout.ADDRESS));
            MemorySegment text = (MemorySegment) handle.invokeExact();
            return parse(text.reinterpret(64).getString(0));
        } catch (Throwable e) {
            return UNKNOWN;
        }
    }

    static CLibrary parse(String version) {
        Matcher numbers = VERSION.matcher(version);
        return numbers.matches()
                ? new CLibrary(false, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : UNKNOWN;
    }
}
