package dev.slipway.artifact.freeze;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How big an executable will be, from the files of the distributions that are installed for it: libraries and data count whole, modules as
 * compressed as PyInstaller stores them, tests and headers not at all.
 *
 * @param sitePackages where they are installed
 * @param own bytes of the project's own files
 */
public record PredictedSize(Path sitePackages, long own) implements Inspection {
    /** The interpreter with the modules of the standard library that most programs come to use. */
    private static final long PYTHON = 22_000_000;

    private static final double COMPILED = 0.35;
    /** What one file compresses to, measured with numpy, pandas and scikit-learn. */
    private static final double PACKED = 0.39;

    private static final Set<String> TOOLS =
            Set.of("pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "packaging", "setuptools", "pip", "wheel");
    private static final Set<String> LEFT =
            Set.of("pyi", "pyx", "pxd", "pxi", "h", "hpp", "c", "cpp", "pyc", "a", "lib", "cmake", "f90");

    @Override
    public List<CheckResult> inspect() throws IOException {
        Shares shares = shares();
        long total = shares.total();
        return List.of(CheckResult.passed(
                "It will hold about " + Shares.megabytes(total) + ", in one file about "
                        + Shares.megabytes(Math.round(total * PACKED)),
                shares.lines()));
    }

    Shares shares() throws IOException {
        RecordedFiles files = RecordedFiles.of(sitePackages);
        Shares shares = new Shares();
        shares.add("Python", PYTHON);
        shares.add("the project", own);
        for (Map.Entry<Path, Long> file : files.bytes().entrySet()) {
            String owner = files.owners().getOrDefault(file.getKey(), "");
            if (!TOOLS.contains(owner.toLowerCase(Locale.ROOT))) {
                shares.add(owner, weight(file.getKey(), file.getValue()));
            }
        }
        return shares;
    }

    /** Whether it is there to build or to install, and never goes along. */
    static boolean isTool(String distribution) {
        return TOOLS.contains(distribution.toLowerCase(Locale.ROOT));
    }

    private static long weight(Path file, long bytes) {
        String path = file.toString().replace('\\', '/');
        String name = RelativePath.nameOf(path).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (LEFT.contains(ending)
                || path.contains("/tests/")
                || path.contains("/test/")
                || path.contains(".dist-info/")) {
            return 0;
        }
        boolean library =
                name.contains(".so") || ending.equals("pyd") || ending.equals("dll") || ending.equals("dylib");
        return library ? bytes : ending.equals("py") ? Math.round(bytes * COMPILED) : 0;
    }
}
