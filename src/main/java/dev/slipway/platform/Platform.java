package dev.slipway.platform;

import java.util.Locale;

/** The families of operating systems that differ for us. */
public enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    /** The one this program runs on. */
    public static Platform current() {
        return named(System.getProperty("os.name", ""));
    }

    /** From the value of the {@code os.name} system property; what is neither Windows nor macOS counts as Linux. */
    public static Platform named(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
    }

    /** File name of a program: {@code python} is {@code python.exe} on Windows. */
    public String program(String name) {
        return this == WINDOWS ? name + ".exe" : name;
    }
}
