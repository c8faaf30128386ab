package dev.slipway.requirement;

import org.jspecify.annotations.Nullable;

/**
 * What a marker is evaluated against (PEP 508, "Environment markers").
 *
 * @param extra the extra that is asked for; empty if none
 */
public record MarkerEnvironment(
        String implementationName,
        String implementationVersion,
        String osName,
        String platformMachine,
        String platformPythonImplementation,
        String platformRelease,
        String platformSystem,
        String platformVersion,
        String pythonFullVersion,
        String pythonVersion,
        String sysPlatform,
        String extra) {

    /**
     * A CPython.
     *
     * @param version such as {@code 3.10.13}; two numbers serve as well
     * @param sysPlatform {@code linux}, {@code darwin} or {@code win32}
     * @param machine as {@code platform.machine()} gives it, such as {@code x86_64}
     */
    public static MarkerEnvironment cpython(String version, String sysPlatform, String machine) {
        String[] parts = version.split("\\.", 3);
        String minor = parts.length > 1 ? parts[0] + "." + parts[1] : version;
        String full = parts.length == 2 ? version + ".0" : version;
        return new MarkerEnvironment(
                "cpython",
                full,
                sysPlatform.equals("win32") ? "nt" : "posix",
                machine,
                "CPython",
                "",
                switch (sysPlatform) {
                    case "linux" -> "Linux";
                    case "darwin" -> "Darwin";
                    case "win32" -> "Windows";
                    default -> "";
                },
                "",
                full,
                minor,
                sysPlatform,
                "");
    }

    /** The same, with this extra asked for. */
    public MarkerEnvironment withExtra(String extra) {
        return new MarkerEnvironment(
                implementationName,
                implementationVersion,
                osName,
                platformMachine,
                platformPythonImplementation,
                platformRelease,
                platformSystem,
                platformVersion,
                pythonFullVersion,
                pythonVersion,
                sysPlatform,
                extra);
    }

    /** The value of a variable by its name in PEP 508; null for those of lock files, which have none here. */
    @Nullable
    String value(String variable) {
        return switch (variable) {
            case "implementation_name" -> implementationName;
            case "implementation_version" -> implementationVersion;
            case "os_name" -> osName;
            case "platform_machine" -> platformMachine;
            case "platform_python_implementation" -> platformPythonImplementation;
            case "platform_release" -> platformRelease;
            case "platform_system" -> platformSystem;
            case "platform_version" -> platformVersion;
            // A Python built from a checkout calls itself 3.13.0+, which is no version.
            case "python_full_version" ->
                pythonFullVersion.endsWith("+") ? pythonFullVersion + "local" : pythonFullVersion;
            case "python_version" -> pythonVersion;
            case "sys_platform" -> sysPlatform;
            case "extra" -> DistributionName.normalize(extra);
            default -> null;
        };
    }
}
