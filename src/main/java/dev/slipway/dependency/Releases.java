package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** When versions came out, as far as the index tells (PEP 700). */
public final class Releases {
    private final Map<String, IndexAnswer> answers;

    private Releases(Map<String, IndexAnswer> answers) {
        this.answers = answers;
    }

    /** Asks the index about these names, all at the same time. */
    public static Releases of(Collection<String> distributions, PackageIndex index) {
        return new Releases(index.lookUp(distributions));
    }

    /** Whether a file is one of this version. */
    public static boolean isOf(IndexFile file, String distribution, Version version) {
        return version.equals(Version.tryParse(ReleaseFile.versionText(file.filename(), distribution)));
    }

    /** When the first file of a version was uploaded. */
    public Optional<Instant> uploaded(String distribution, Version version) {
        Map<String, Boolean> texts = new HashMap<>();
        return files(distribution).stream()
                .filter(file -> texts.computeIfAbsent(
                        ReleaseFile.versionText(file.filename(), distribution),
                        text -> version.equals(Version.tryParse(text))))
                .map(IndexFile::uploadTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Whether a version that the specifier allows was there at that time. */
    public boolean had(String distribution, SpecifierSet specifier, Instant time) {
        return files(distribution).stream()
                .filter(file -> {
                    Instant uploaded = file.uploadTime();
                    return uploaded != null && !uploaded.isAfter(time);
                })
                .map(file -> Version.tryParse(ReleaseFile.versionText(file.filename(), distribution)))
                .filter(Objects::nonNull)
                .anyMatch(specifier::contains);
    }

    /** The newest released version at that time. */
    public Optional<Version> latest(String distribution, Instant time) {
        return files(distribution).stream()
                .filter(file -> {
                    Instant uploaded = file.uploadTime();
                    return uploaded != null && !uploaded.isAfter(time) && file.yanked() == null;
                })
                .map(file -> Version.tryParse(ReleaseFile.versionText(file.filename(), distribution)))
                .filter(Objects::nonNull)
                .filter(version -> !version.isPrerelease())
                .max(Comparator.naturalOrder());
    }

    /** Whether any of its wheels is for some platforms only. */
    public boolean isCompiled(String distribution) {
        return files(distribution).stream()
                .anyMatch(file ->
                        file.filename().endsWith(".whl") && !file.filename().endsWith("any.whl"));
    }

    private List<IndexFile> files(String distribution) {
        return answers.get(DistributionName.normalize(distribution)) instanceof IndexAnswer.Found found
                ? found.files()
                : List.of();
    }
}
