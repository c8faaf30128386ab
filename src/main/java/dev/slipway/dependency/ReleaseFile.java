package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of an index whose name is understood.
 *
 * @param wheel its name taken apart; null for an sdist
 * @param pythons the Pythons it is for; any if the index does not tell, or tells something that is no specifier
 */
record ReleaseFile(Version version, @Nullable WheelName wheel, SpecifierSet pythons, boolean yanked) {

    private static final List<String> SDISTS = List.of(".tar.gz", ".zip", ".tar.bz2", ".tgz");

    /**
     * Null if the name is that of neither, such as an egg or an installer.
     *
     * @param specifiers reads what a file says of the Pythons it is for; null if that is no specifier
     */
    static @Nullable ReleaseFile of(
            IndexFile file, String distribution, Function<String, @Nullable SpecifierSet> specifiers) {
        WheelName wheel = WheelName.tryParse(file.filename());
        boolean sdist = wheel == null && !file.filename().endsWith(".whl");
        Version version = wheel != null
                ? wheel.version()
                : sdist ? Version.tryParse(versionText(file.filename(), distribution)) : null;
        if (version == null) {
            return null;
        }
        SpecifierSet pythons = file.requiresPython() == null ? null : specifiers.apply(file.requiresPython());
        return new ReleaseFile(version, wheel, pythons == null ? SpecifierSet.ANY : pythons, file.yanked() != null);
    }

    /**
     * The version as the name of a wheel or an sdist spells it; empty if it is the name of neither. Old sdists have dashes in their
     * versions too, so the name of the distribution decides where it begins.
     */
    static String versionText(String filename, String distribution) {
        if (filename.endsWith(".whl")) {
            int start = filename.indexOf('-') + 1;
            int end = filename.indexOf('-', start);
            return start == 0 || end < 0 ? "" : filename.substring(start, end);
        }
        for (String ending : SDISTS) {
            if (filename.endsWith(ending)) {
                String stem = filename.substring(0, filename.length() - ending.length());
                int length = distribution.length();
                if (stem.length() > length && stem.charAt(length) == '-' && stem.startsWith(distribution)) {
                    return stem.substring(length + 1);
                }
                for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
                    if (DistributionName.same(stem.substring(0, dash), distribution)) {
                        return stem.substring(dash + 1);
                    }
                }
            }
        }
        return "";
    }

    boolean allows(Version python) {
        return pythons.contains(python);
    }

    boolean isSdist() {
        return wheel == null;
    }

    boolean isCompiled() {
        return wheel != null && wheel.isCompiled();
    }

    boolean runsOn(Set<WheelTag> tags) {
        return wheel != null && wheel.runsOn(tags);
    }
}
