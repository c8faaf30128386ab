package dev.slipway.dependency;

import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The releases of one distribution as one Python on one platform sees them: the one way in which it is told what the newest is. Looks
 * at files only as far as a question needs, since the page of a large distribution has thousands.
 */
final class OfferedReleases {
    /** Few texts, and the same in all pages. */
    private static final int MOST_TEXTS = 500;

    private final Version python;
    private final Set<WheelTag> tags;
    private final String name;
    private final NavigableMap<Version, List<IndexFile>> releases = new TreeMap<>(Collections.reverseOrder());
    private final Pythons pythons;

    /** What files ask of the Python, by the text in which they do. Safe for use by several threads. */
    static final class Pythons {
        private final Map<String, Boolean> allowed = new ConcurrentHashMap<>();

        boolean allow(@Nullable String specifier, Version python) {
            if (specifier == null) {
                return true;
            }
            Boolean known = allowed.get(specifier);
            if (known == null) {
                SpecifierSet set = SpecifierSet.tryParse(specifier);
                known = set == null || set.contains(python);
                if (allowed.size() < MOST_TEXTS) {
                    allowed.put(specifier, known);
                }
            }
            return known;
        }
    }

    /** @param pythons to be shared by those that are asked for the same Python */
    OfferedReleases(IndexAnswer.Found found, Version python, Set<WheelTag> tags, Pythons pythons) {
        this.python = python;
        this.tags = tags;
        this.name = found.name();
        this.pythons = pythons;
        Map<String, List<IndexFile>> byText = new HashMap<>();
        for (IndexFile file : found.files()) {
            byText.computeIfAbsent(ReleaseFile.versionText(file.filename(), name), _ -> new ArrayList<>())
                    .add(file);
        }
        byText.forEach((text, files) -> {
            Version version = Version.tryParse(text);
            if (version != null) {
                releases.merge(version, files, (one, other) -> {
                    one.addAll(other);
                    return one;
                });
            }
        });
    }

    /** All that have a file, the newest first. */
    Set<Version> versions() {
        return releases.keySet();
    }

    List<IndexFile> files(Version version) {
        return releases.getOrDefault(version, List.of());
    }

    /** Whether one of its files is for this Python here, and was not withdrawn. */
    boolean isUsable(Version version) {
        return files(version).stream().anyMatch(this::fits);
    }

    private boolean fits(IndexFile file) {
        if (file.yanked() != null || !pythons.allow(file.requiresPython(), python)) {
            return false;
        }
        ReleaseFile release = ReleaseFile.of(file, name, SpecifierSet::tryParse);
        return release != null && (release.isSdist() || release.runsOn(tags));
    }

    /**
     * The newest that is allowed and usable. A preview only where nothing else is, or the specifier names one (PEP 440), or one is
     * installed: who has a preview may get a newer one.
     *
     * @param installed null if none is
     */
    Optional<Version> newest(SpecifierSet specifier, @Nullable Version installed) {
        boolean previews = installed != null && installed.isPrerelease();
        if (previews || !specifier.equals(SpecifierSet.ANY)) {
            List<Version> usable = versions().stream()
                    .filter(specifier::contains)
                    .filter(this::isUsable)
                    .toList();
            return (previews ? usable : specifier.filter(usable)).stream().findFirst();
        }
        Version preview = null;
        for (Version version : versions()) {
            boolean candidate = !version.isPrerelease() || preview == null;
            if (candidate && isUsable(version)) {
                if (!version.isPrerelease()) {
                    return Optional.of(version);
                }
                preview = version;
            }
        }
        return Optional.ofNullable(preview);
    }
}
