package dev.slipway.dependency;

import dev.slipway.platform.Platform;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a requirements file that no other machine can install from, and what it most likely means.
 *
 * @param requirement what to require in its place; null for nothing
 * @param reason what is the matter with it, as a sentence
 */
public record LegacyLine(@Nullable Requirement requirement, String reason) {

    /** {@code name=1.2.3=py39h1_0}, and {@code name=1.2.3}, as {@code conda list --export} writes them. */
    private static final Pattern CONDA = Pattern.compile("([A-Za-z0-9_][\\w.-]*)=([0-9][^=\\s]*)(?:=(\\S+))?");

    private static final Pattern PLACE = Pattern.compile(
            "(?i)(?:([A-Za-z0-9][\\w.-]*)(?:\\[[^]]*])?\\s*@\\s*)?((?:file:|/|\\.{1,2}[\\\\/]|[A-Za-z]:[\\\\/])\\S+|[^\\s@:]+\\.whl)\\s*");

    /** The version in the name of an archive: {@code ipykernel-5.3.4-py3-none-any.whl}, {@code six-1.16.0.tar.gz}. */
    private static final Pattern ARCHIVE = Pattern.compile(
            "([A-Za-z0-9][\\w.]*(?:-[A-Za-z][\\w.]*)*?)-(\\d[\\w.+!]*?)(?:-[^/]*\\.whl|\\.tar\\.\\w+|\\.zip|\\.tgz)");

    /** They hold what only Windows, or only macOS, has. */
    private static final Set<String> WINDOWS = Set.of(
            "pywin32",
            "pypiwin32",
            "pywinpty",
            "comtypes",
            "pywin32-ctypes",
            "winshell",
            "win-unicode-console",
            "wincertstore",
            "win-inet-pton",
            "pyreadline",
            "windows-curses",
            "wmi",
            "menuinst",
            "xlwings",
            "pywinauto");

    private static final Set<String> MACOS = Set.of("appnope", "pyobjc", "pyobjc-core", "appscript");

    /** Parts of a conda environment that are no Python distributions. */
    private static final Set<String> CONDA_ONLY = Set.of(
            "python",
            "python-abi",
            "mkl",
            "blas",
            "libblas",
            "openssl",
            "ca-certificates",
            "vs2015-runtime",
            "vs2015-win-sdk",
            "vc",
            "libgcc-mutex",
            "openmp-mutex",
            "sqlite",
            "tk",
            "xz",
            "zlib",
            "ncurses",
            "readline",
            "anaconda",
            "conda",
            "conda-build",
            "anaconda-client",
            "anaconda-navigator",
            "anaconda-project",
            "navigator-updater",
            "conda-env",
            "conda-verify",
            "conda-package-handling",
            "conda-content-trust",
            "conda-token",
            "conda-pack",
            "conda-repo-cli",
            "clyent",
            "mkl-service",
            "mkl-fft",
            "mkl-random",
            "ruamel-yaml-conda",
            "bkcharts",
            "fastcache");

    /**
     * What is the matter with a line; empty if nothing is.
     *
     * @param text the requirement as written
     * @param platform where it is to be installed
     * @param elsewhere whether the file names another index or page of links, from which odd versions may come
     * @param isThere whether the file or folder of that name, relative or not, is there
     */
    public static Optional<LegacyLine> of(
            String text, Platform platform, boolean elsewhere, java.util.function.Predicate<String> isThere) {
        String line = text.strip();
        if (line.startsWith("-e ") && DirectReference.of(line).target().matches("\\.(?:/)?(?:\\[.*])?")
                || line.equals(".")) {
            return Optional.of(new LegacyLine(null, "“" + line + "” is the project itself."));
        }
        Matcher conda = CONDA.matcher(line);
        if (conda.matches()) {
            return Optional.of(conda(conda));
        }
        Matcher place = PLACE.matcher(line);
        if (place.matches() && !isThere.test(place.group(2))) {
            return Optional.of(gone(place));
        }
        Requirement requirement = Requirement.tryParse(line);
        return requirement == null ? Optional.empty() : named(requirement, platform, elsewhere);
    }

    private static LegacyLine conda(Matcher conda) {
        String name = DistributionName.normalize(conda.group(1).replaceAll("^_+", ""));
        if (CONDA_ONLY.contains(name)
                || name.startsWith("lib")
                || conda.group(1).startsWith("_")) {
            return new LegacyLine(null, conda.group(1) + " is a part of conda, not of Python's index.");
        }
        boolean fromPip = "pypi_0".equals(conda.group(3));
        return new LegacyLine(
                Requirement.tryParse(conda.group(1) + "==" + conda.group(2)),
                fromPip ? "The line is written as conda lists it." : "The line names a build of conda.");
    }

    private static LegacyLine gone(Matcher place) {
        String path = place.group(2);
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceFirst("#.*", "");
        Matcher archive = ARCHIVE.matcher(file);
        String name = place.group(1);
        String requirement = name;
        if (archive.matches() && Version.tryParse(archive.group(2)) != null) {
            requirement = (name == null ? archive.group(1) : name) + "==" + archive.group(2);
        }
        String reason = "It names " + (path.length() > 60 ? "a place" : path) + " on the machine it was written on.";
        if (requirement != null
                && CONDA_ONLY.contains(DistributionName.normalize(requirement.split("==", 2)[0]))) {
            return new LegacyLine(null, requirement.split("==", 2)[0] + " is a part of conda, not of Python's index.");
        }
        return new LegacyLine(requirement == null ? null : Requirement.tryParse(requirement), reason);
    }

    private static Optional<LegacyLine> named(Requirement requirement, Platform platform, boolean elsewhere) {
        String name = requirement.normalizedName();
        if (platform != Platform.WINDOWS && WINDOWS.contains(name) && requirement.marker() == null) {
            return Optional.of(new LegacyLine(null, requirement.name() + " exists on Windows only."));
        }
        if (platform != Platform.MACOS
                && (MACOS.contains(name) || name.startsWith("pyobjc-framework"))
                && requirement.marker() == null) {
            return Optional.of(new LegacyLine(null, requirement.name() + " exists on macOS only."));
        }
        if (CONDA_ONLY.contains(name) && !name.equals("mkl") && !name.equals("openssl")) {
            return Optional.of(
                    new LegacyLine(null, requirement.name() + " is a part of conda, not of Python's index."));
        }
        Optional<RetiredNames.Retired> retired = RetiredNames.bundled().find(requirement.name());
        if (retired.isPresent()) {
            String replacement = retired.get().replacement();
            boolean samePins = name.endsWith("-gpu");
            return Optional.of(new LegacyLine(
                    replacement == null
                            ? null
                            : samePins
                                    ? Requirement.named(replacement).with(requirement.specifier())
                                    : Requirement.named(replacement),
                    retired.get().reason()));
        }
        Version pinned = requirement.specifier().pinned();
        if (pinned != null && !pinned.local().isEmpty() && !elsewhere) {
            String base = pinned.withoutLocal().toString();
            return Optional.of(new LegacyLine(
                    Requirement.tryParse(requirement.name() + "==" + base),
                    "The build +" + String.join(".", pinned.local()).toLowerCase(Locale.ROOT)
                            + " comes from an index that the file does not name."));
        }
        return Optional.empty();
    }
}
