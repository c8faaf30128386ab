package dev.slipway.artifact.freeze;

import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.plan.Observed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the executable's run compares with others of the same program.
 *
 * @param run record of the executable's run
 * @param sealed what was kept from it, as text; need not be there
 * @param fromSource record of the run from its sources; need not be there
 * @param asFolder record of the run as a folder; need not be there
 */
record RunsSideBySide(Path run, Path sealed, Path fromSource, Path asFolder) implements Inspection {

    @Override
    public List<CheckResult> inspect() throws IOException {
        List<CheckResult> results = new ArrayList<>();
        Observed own = Observed.read(run);
        if (Files.isRegularFile(sealed)) {
            results.add(CheckResult.passed(
                    "Kept from it: " + Files.readString(sealed).strip(), ""));
        }
        StringBuilder times = new StringBuilder(seconds(own.seconds(), "the executable"));
        if (Files.isRegularFile(asFolder)) {
            Observed folder = Observed.read(asFolder);
            if (folder.ok()) {
                times.append('\n').append(seconds(folder.seconds(), "the same as a folder"));
            }
        }
        if (Files.isRegularFile(fromSource)) {
            Observed source = Observed.read(fromSource);
            if (source.ok()) {
                times.append('\n').append(seconds(source.seconds(), "from its sources"));
                results.add(
                        same(own.output(), source.output())
                                ? CheckResult.passed("It prints the same as from its sources", "")
                                : CheckResult.passed(
                                        "It does not print the same as from its sources, which prints",
                                        source.output()));
            } else {
                results.add(CheckResult.passed(
                        "From its sources the program fails, and the executable does not", source.output()));
            }
        }
        results.add(CheckResult.passed(
                String.format(Locale.ROOT, "It starts and ends in %.1f s", own.seconds()), times.toString()));
        return results;
    }

    /** What the sealed room kept from it, as it wrote it down. */
    static List<CheckResult> kept(Path sealed) throws IOException {
        return Files.isRegularFile(sealed)
                ? List.of(CheckResult.passed(
                        "Kept from it: " + Files.readString(sealed).strip(), ""))
                : List.of(
                        CheckResult.passed("On this system neither the network nor the project was kept from it", ""));
    }

    private static boolean same(String one, String other) {
        return one.strip().replace("\r\n", "\n").equals(other.strip().replace("\r\n", "\n"));
    }

    private static String seconds(double seconds, String what) {
        return String.format(Locale.ROOT, "%6.2f s  %s", seconds, what);
    }
}
