package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells of distributions what an index lists for one Python on one platform. Safe for use by several threads. */
public final class Listings {
    private final PackageIndex index;
    private final Version python;
    private final Map<WheelTag, Integer> ranks;

    /**
     * @param python such as {@code 3.10}
     * @param platform what wheels are chosen for
     */
    public Listings(PackageIndex index, String python, TargetPlatform platform) {
        this.index = index;
        this.python = Version.parse(python + ".99");
        this.ranks = ranks(CompatibleTags.of(this.python.minor().intValue(), platform));
    }

    private static Map<WheelTag, Integer> ranks(Set<WheelTag> bestFirst) {
        Map<WheelTag, Integer> ranks = new java.util.HashMap<>();
        bestFirst.forEach(tag -> ranks.putIfAbsent(tag, ranks.size()));
        return ranks;
    }

    /**
     * Asks the index, or what is kept of its answers.
     *
     * @param wanted the version that is or will be installed; null if that is not known
     * @param allowed what the requirement allows, for where {@code wanted} is not known
     */
    public Listing of(String distribution, @Nullable String wanted, SpecifierSet allowed) {
        String name = DistributionName.normalize(distribution);
        IndexAnswer answer = index.lookUp(distribution);
        return answer instanceof IndexAnswer.Found found
                ? read(name, found.files(), wanted, allowed)
                : Listing.none(name, answer.trouble());
    }

    private Listing read(String name, List<IndexFile> files, @Nullable String wanted, SpecifierSet allowed) {
        NavigableMap<Version, List<IndexFile>> releases = new TreeMap<>();
        Map<String, Optional<Version>> versions = new java.util.HashMap<>();
        for (IndexFile file : files) {
            versions.computeIfAbsent(
                            ReleaseFile.versionText(file.filename(), name),
                            text -> Optional.ofNullable(Version.tryParse(text)))
                    .ifPresent(version -> releases.computeIfAbsent(version, _ -> new ArrayList<>())
                            .add(file));
        }
        Version newest = newest(releases, SpecifierSet.ANY);
        Version known = wanted == null ? null : Version.tryParse(wanted);
        Version taken = known != null && releases.containsKey(known) ? known : newest(releases, allowed);
        IndexFile file = taken == null ? null : best(releases.get(taken));
        return new Listing(name, newest, taken, file, file == null ? -1 : file.size(), "");
    }

    /** The same with the size, which the server of the file is asked for where the index does not tell it. */
    public Listing sized(Listing listing) {
        IndexFile file = listing.file();
        return file == null || listing.bytes() >= 0 ? listing : listing.withBytes(index.bytes(file));
    }

    private @Nullable Version newest(NavigableMap<Version, List<IndexFile>> releases, SpecifierSet allowed) {
        Version preview = null;
        for (var release : releases.descendingMap().entrySet()) {
            Version version = release.getKey();
            if (!allowed.contains(version) || release.getValue().stream().noneMatch(this::isForThis)) {
                continue;
            }
            if (!version.isPrerelease()) {
                return version;
            }
            preview = preview == null ? version : preview;
        }
        return preview;
    }

    private boolean isForThis(IndexFile file) {
        String asks = file.requiresPython();
        SpecifierSet pythons = asks == null ? null : SpecifierSet.tryParse(asks);
        return file.yanked() == null && (pythons == null || pythons.contains(python));
    }

    /** Of the wheel that runs here, the best first; of the sources where none does. */
    private @Nullable IndexFile best(@Nullable List<IndexFile> files) {
        IndexFile found = null;
        int best = Integer.MAX_VALUE;
        for (IndexFile file : files == null ? List.<IndexFile>of() : files) {
            int rank = rank(file);
            if (rank < best) {
                best = rank;
                found = file;
            }
        }
        return found;
    }

    private int rank(IndexFile file) {
        WheelName wheel = WheelName.tryParse(file.filename());
        if (wheel == null) {
            return file.filename().endsWith(".whl") ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
        }
        return wheel.tags().stream()
                .mapToInt(tag -> ranks.getOrDefault(tag, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
